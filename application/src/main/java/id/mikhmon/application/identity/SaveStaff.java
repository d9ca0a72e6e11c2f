package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * The owner makes or changes an administrator or a member of the staff. The change counts at the next request.
 */
public interface SaveStaff {
    /** A new person has no password; it chooses one by a link. */
    Outcome save(Command command);

    /**
     * @param kind not an agent
     * @param granted empty for an administrator
     */
    record Command(
            LoginName login,
            PersonKind kind,
            String name,
            Optional<PhoneNumber> phone,
            Language language,
            PersonState state,
            Set<Capability> granted,
            Authority authority) {}

    sealed interface Outcome {
        <R> R fold(Cases<R> cases);
    }

    record Saved(Person person, boolean created) implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.saved(this);
        }
    }

    /** Nobody gives what it does not have itself, or touches who may do more. */
    record NotAllowed() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** An agent has this login name. */
    record LoginTaken() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loginTaken(this);
        }
    }

    /** Without this one nobody could manage the rest. */
    record LastAdministrator() implements Outcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.lastAdministrator(this);
        }
    }

    interface Cases<R> {
        R saved(Saved outcome);

        R notAllowed(NotAllowed outcome);

        R loginTaken(LoginTaken outcome);

        R lastAdministrator(LastAdministrator outcome);
    }
}
