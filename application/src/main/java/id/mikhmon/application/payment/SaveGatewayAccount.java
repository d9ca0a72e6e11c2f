package id.mikhmon.application.payment;

import id.mikhmon.domain.audit.Actor;
import java.util.Set;

/** The owner registers or changes the account at a payment gateway. */
public interface SaveGatewayAccount {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     */
    Outcome save(GatewayAccount account, Actor actor);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved(boolean created) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    /** Names of credentials that are missing or empty, and names that this gateway does not know. */
    record WrongCredentials(Set<String> missing, Set<String> unknown) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongCredentials(this);
        }
    }

    /** This gateway cannot be used in this version. */
    record NotSupported() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notSupported(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R wrongCredentials(WrongCredentials outcome);

        R notSupported(NotSupported outcome);
    }
}
