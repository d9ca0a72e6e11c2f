package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.shared.Secret;

/** A person chooses another password. */
public interface ChangePassword {
    /** Ends all other sessions of the person. Wrong present passwords are counted as tries to log in. */
    Outcome change(Command command);

    /** @param kept the session that asks */
    record Command(PersonId person, Secret present, Secret next, AccessToken kept, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Changed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.changed(this);
        }
    }

    /** The present password is another one. */
    record WrongPassword() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongPassword(this);
        }
    }

    record WeakPassword(PasswordRule rule) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.weakPassword(this);
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
        R changed(Changed outcome);

        R wrongPassword(WrongPassword outcome);

        R weakPassword(WeakPassword outcome);

        R throttled(Throttled outcome);
    }
}
