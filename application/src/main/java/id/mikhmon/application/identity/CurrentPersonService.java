package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads session and person anew at each request, so that a change of rights counts at the next one, on every node. */
public final class CurrentPersonService implements CurrentPerson {
    private final Desk desk;
    private final IdentitySettings settings;

    public CurrentPersonService(Desk desk, IdentitySettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public Optional<Current> of(AccessToken token, Client client) {
        return desk.transactions().required(() -> {
            Instant now = desk.now();
            return desk.sessions()
                    .find(token.hash())
                    .filter(Session::isOpen)
                    .flatMap(session -> desk.people()
                            .find(session.person())
                            .filter(person -> person.isActive() && session.isAlive(person.kind(), now))
                            .map(person -> current(session, person, client, now)));
        });
    }

    private Current current(Session session, Person person, Client client, Instant now) {
        if (session.isWorthNoting(now, client.address())) {
            desk.sessions().note(session.seen(now, client.address()));
            if (!session.address().equals(client.address())) {
                desk.audit()
                        .record(
                                client.as(person.login()),
                                "session.moved",
                                person.login() + " " + session.id(),
                                session.address(),
                                client.address());
            }
        }
        boolean due = isSecondFactorDue(person);
        Set<Capability> capabilities = due ? Set.of() : person.capabilities();
        return new Current(Who.of(person, capabilities), person.login(), session.id(), due);
    }

    private boolean isSecondFactorDue(Person person) {
        return settings.administratorsNeedSecondFactor()
                && person.kind() == PersonKind.ADMIN
                && desk.vault().of(person.id()).totp().isEmpty();
    }
}
