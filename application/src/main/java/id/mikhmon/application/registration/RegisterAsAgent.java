package id.mikhmon.application.registration;

import id.mikhmon.application.identity.Client;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** A stranger asks to become an agent. */
public interface RegisterAsAgent {
    /** How many may wait for the owner. More than that nobody reads, and nobody fills the database either. */
    int MOST_WAITING = 1_000;

    /**
     * The address is counted in a transaction of its own; the rest is one. What comes back is the same whether the phone is an
     * agent's, waits already, or is new.
     */
    Outcome register(Command command);

    /** @return whether the owner lets strangers ask */
    boolean isOpen();

    /**
     * @param name 1 to 60 characters
     * @param email as an agent has it
     * @param upline the agent who brought it in
     */
    record Command(String name, PhoneNumber phone, Optional<String> email, Optional<AgentCode> upline, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    /** Somebody will look at it. */
    record Received() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.received(this);
        }
    }

    /** The owner does not let strangers ask. */
    record Closed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /** No active agent has that code, which anybody can see by its link. */
    record UnknownUpline() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownUpline(this);
        }
    }

    /** {@link RegisterAsAgent#MOST_WAITING} are waiting. */
    record Full() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.full(this);
        }
    }

    /** @param seconds until the next one is allowed from this address, at least 1 */
    record Throttled(long seconds) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    interface Cases<R> {
        R received(Received outcome);

        R closed(Closed outcome);

        R unknownUpline(UnknownUpline outcome);

        R full(Full outcome);

        R throttled(Throttled outcome);
    }
}
