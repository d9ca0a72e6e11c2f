package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** The owner makes or changes a level. */
public interface SaveLevel {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome save(Command command, Actor actor);

    /** Makes the level as it is, or replaces the one with the same code. */
    default Outcome save(Level level, Actor actor) {
        return save(new Command(level, Optional.of(level.subAgents()), SubAgents.ANY), actor);
    }

    /** How far the one who saves may change whom agents of the level bring in. */
    enum SubAgents {
        /** Not at all: where they come in at once agents and logins arise, which is for who may manage agents. */
        KEPT,
        ANY
    }

    /**
     * @param level whatever it says of sub-agents
     * @param rule what it shall say of them; empty for what it says when it is stored, a new one allows none
     */
    record Command(Level level, Optional<SubAgentRule> rule, SubAgents subAgents) {
        /** On the word of somebody who may not change whom agents bring in. */
        public Command(Level level, Optional<SubAgentRule> rule) {
            this(level, rule, SubAgents.KEPT);
        }

        public Command changing(SubAgents other) {
            return new Command(level, rule, other);
        }
    }

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /**
     * @param level as it is stored
     * @param created whether it was new
     */
    record Saved(Level level, boolean created) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    /** Whom agents of the level bring in would change, which takes the right to manage agents too. Nothing was stored. */
    record SubAgentsChanged() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.subAgentsChanged(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R subAgentsChanged(SubAgentsChanged outcome);
    }
}
