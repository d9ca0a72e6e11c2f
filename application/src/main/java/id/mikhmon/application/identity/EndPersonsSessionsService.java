package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import java.util.Optional;

/** Removes what is open. */
public final class EndPersonsSessionsService implements EndPersonsSessions {
    private final Desk desk;

    public EndPersonsSessionsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome end(LoginName login, Authority authority) {
        return desk.transactions().required(() -> {
            Optional<Person> person = desk.people().find(login);
            if (person.isEmpty()) {
                return new UnknownPerson();
            }
            if (!authority.mayTouch(person.get())) {
                return new NotAllowed();
            }
            int ended = desk.sessions().removeAll(person.get().id(), Optional.empty());
            desk.audit().record(authority.actor(), "session.all-ended", login.value(), "", Integer.toString(ended));
            return new Ended(ended);
        });
    }
}
