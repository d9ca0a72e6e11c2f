package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import java.util.Optional;

/** Takes a second factor away and ends what was opened with it. */
public final class DropSecondFactorService implements DropSecondFactor {
    private final Desk desk;

    public DropSecondFactorService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome drop(LoginName login, Authority authority) {
        return desk.transactions().required(() -> {
            Optional<Person> found = desk.people().find(login);
            if (found.isEmpty()) {
                return new UnknownPerson();
            }
            Person person = found.get();
            if (!authority.mayTouch(person)) {
                return new NotAllowed();
            }
            desk.vault().dropSecondFactor(person.id());
            desk.sessions().removeAll(person.id(), Optional.empty());
            desk.audit().record(authority.actor(), "second-factor.dropped", login.value(), "", "");
            return new Dropped();
        });
    }
}
