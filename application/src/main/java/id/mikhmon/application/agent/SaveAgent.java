package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;

/** The owner registers or changes an agent. */
public interface SaveAgent {
    Outcome save(Agent agent);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved(boolean created) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    record UnknownLevel() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownLevel(this);
        }
    }

    /** Another agent has the phone. */
    record PhoneTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.phoneTaken(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R unknownLevel(UnknownLevel outcome);

        R phoneTaken(PhoneTaken outcome);
    }
}
