package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.shared.Secret;

/** The first step of coming in: login name and password. */
public interface LogIn {
    /**
     * Costs about a tenth of a second whether the login exists or not. Tries are counted per account and per address before
     * the password is looked at; a right one clears the count of the account.
     */
    Outcome logIn(Command command);

    /** @param login as it was typed */
    record Command(String login, Secret password, Client client) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record LoggedIn(AccessToken session, PersonKind kind) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loggedIn(this);
        }
    }

    /** @param session opens nothing but the second step, for ten minutes */
    record SecondFactorNeeded(AccessToken session) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.secondFactorNeeded(this);
        }
    }

    /** Login or password is wrong, or the person is suspended; which of these is not told. */
    record Refused() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
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
        R loggedIn(LoggedIn outcome);

        R secondFactorNeeded(SecondFactorNeeded outcome);

        R refused(Refused outcome);

        R throttled(Throttled outcome);
    }
}
