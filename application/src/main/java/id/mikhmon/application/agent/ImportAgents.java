package id.mikhmon.application.agent;

import id.mikhmon.domain.audit.Actor;
import java.util.List;

/** Registers and changes many agents at once: all of them, or none. */
public interface ImportAgents {
    /**
     * One transaction.
     *
     * @param actor whom the audit names with each agent that was changed
     */
    Outcome importAll(Command command, Actor actor);

    /** @param dryRun whether everything is decided as if it were real, and nothing stored */
    record Command(List<Line> lines, boolean dryRun) {
        public Command {
            lines = List.copyOf(lines);
        }
    }

    /** @param number by which a person finds the line again. No two lines have the same code. */
    record Line(int number, SaveAgent.Command agent) {
        /** @return the same line, of somebody who may lend that much */
        public Line lending(SaveAgent.Credit credit) {
            return new Line(number, agent.lending(credit));
        }
    }

    /** @param refusal any outcome but {@link SaveAgent.Saved} */
    record Fault(int line, SaveAgent.Outcome refusal) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** So many, or with a dry run: so many would have been. */
    record Imported(int created, int replaced) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.imported(this);
        }
    }

    /** Nothing was changed; by line. */
    record Refused(List<Fault> faults) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    interface Cases<R> {
        R imported(Imported outcome);

        R refused(Refused outcome);
    }
}
