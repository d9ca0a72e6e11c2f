package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.Session;
import java.util.List;
import java.util.Optional;

/** Lists what is open. */
public final class ListSessionsService implements ListSessions {
    private final Desk desk;

    public ListSessionsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<View> list(PersonId id, AccessToken present) {
        return desk.transactions().required(() -> {
            Optional<Person> person = desk.people().find(id);
            return desk.sessions().of(id).stream()
                    .filter(Session::isOpen)
                    .filter(session ->
                            person.isPresent() && session.isAlive(person.get().kind(), desk.now()))
                    .map(session -> view(session, present))
                    .toList();
        });
    }

    private static View view(Session session, AccessToken present) {
        return new View(
                session.id(),
                session.createdAt(),
                session.seenAt(),
                session.address(),
                session.device(),
                session.hash().equals(present.hash()));
    }
}
