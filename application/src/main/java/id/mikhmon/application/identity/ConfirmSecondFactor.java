package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonKind;

/** The second step of coming in: a code of the app, or a recovery code. */
public interface ConfirmSecondFactor {
    /** Each code serves once. The session gets a new token. */
    Outcome confirm(Command command);

    /**
     * @param session what the first step gave
     * @param code as it was typed
     */
    record Command(AccessToken session, String code, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Confirmed(AccessToken session, PersonKind kind) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.confirmed(this);
        }
    }

    record WrongCode() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongCode(this);
        }
    }

    /** There is no login that waits for a code, or it waited too long. */
    record NoLogin() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noLogin(this);
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
        R confirmed(Confirmed outcome);

        R wrongCode(WrongCode outcome);

        R noLogin(NoLogin outcome);

        R throttled(Throttled outcome);
    }
}
