package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.audit.Actor;

/** The owner removes a level, and its prices with it. */
public interface RemoveLevel {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome remove(LevelCode code, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Removed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.removed(this);
        }
    }

    record UnknownLevel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownLevel(this);
        }
    }

    /** So many agents have it. */
    record InUse(int agents) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.inUse(this);
        }
    }

    interface Cases<R> {
        R removed(Removed outcome);

        R unknownLevel(UnknownLevel outcome);

        R inUse(InUse outcome);
    }
}
