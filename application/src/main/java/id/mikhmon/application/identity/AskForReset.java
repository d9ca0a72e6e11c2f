package id.mikhmon.application.identity;

/** Somebody says that it forgot its password. */
public interface AskForReset {
    /**
     * Sends a link by WhatsApp when there is such a person with a phone. What comes back is the same whether there is one.
     */
    Outcome ask(String login, Client client);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Asked() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /**
     * Too many tries for this account or from this address.
     *
     * @param seconds until the next one is allowed, at least 1
     */
    record Throttled(long seconds) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    interface Cases<R> {
        R asked(Asked outcome);

        R throttled(Throttled outcome);
    }
}
