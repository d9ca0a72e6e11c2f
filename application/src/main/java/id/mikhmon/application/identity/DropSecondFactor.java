package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;

/**
 * Somebody with the right to do so takes a second factor away, for a person whose phone and recovery codes are gone.
 */
public interface DropSecondFactor {
    /** Ends all sessions of the person. */
    Outcome drop(LoginName login, Authority authority);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Dropped() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dropped(this);
        }
    }

    record UnknownPerson() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownPerson(this);
        }
    }

    /** Nobody touches who may do more than itself. */
    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    interface Cases<R> {
        R dropped(Dropped outcome);

        R unknownPerson(UnknownPerson outcome);

        R notAllowed(NotAllowed outcome);
    }
}
