package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.domain.shared.Secret;

/** A person wants a second factor, or another one. */
public interface BeginSecondFactor {
    /**
     * Keeps a new key beside the one that counts, until a code proves that an app has it. The password is asked for again.
     */
    Outcome begin(Command command);

    record Command(PersonId person, Secret password, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Begun(TotpSecret secret) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.begun(this);
        }
    }

    record WrongPassword() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongPassword(this);
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
        R begun(Begun outcome);

        R wrongPassword(WrongPassword outcome);

        R throttled(Throttled outcome);
    }
}
