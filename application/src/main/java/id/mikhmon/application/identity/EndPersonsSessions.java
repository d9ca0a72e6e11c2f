package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;

/** Somebody with the right to do so ends all sessions of a person, such as those of a phone that was stolen. */
public interface EndPersonsSessions {
    /** The person may come in again with its password; suspend it to keep it out. */
    Outcome end(LoginName login, Authority authority);

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Ended(int sessions) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ended(this);
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
        R ended(Ended outcome);

        R unknownPerson(UnknownPerson outcome);

        R notAllowed(NotAllowed outcome);
    }
}
