package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.Session;
import java.util.Optional;
import java.util.Set;

/** Reads session and person anew at each request, so that a change of rights counts at the next one, on every node. */
public final class CurrentPersonService implements CurrentPerson {
    private final Desk desk;
    private final Throttle throttle;
    private final SecondFactorDuty duty;

    public CurrentPersonService(Desk desk, IdentitySettings settings) {
        this.desk = desk;
        this.throttle = new Throttle(desk);
        this.duty = new SecondFactorDuty(desk, settings);
    }

    @Override
    public Optional<Current> of(AccessToken token, Client client) {
        return desk.transactions()
                .required(() -> open(token).map(in -> {
                    note(in, client);
                    return current(in);
                }));
    }

    @Override
    public Optional<Current> glance(AccessToken token, Client client) {
        return desk.transactions().required(() -> {
            Optional<In> found = open(token);
            // From another address it is no glance of who sat there before.
            found.filter(in -> !in.session().address().equals(client.address())).ifPresent(in -> note(in, client));
            return found.map(this::current);
        });
    }

    private Optional<In> open(AccessToken token) {
        return desk.sessions()
                .find(token.hash())
                .filter(Session::isOpen)
                .flatMap(session -> desk.people()
                        .find(session.person())
                        .filter(person -> desk.mayComeIn(person) && session.isAlive(person.kind(), desk.now()))
                        .map(person -> new In(session, person)));
    }

    private record In(Session session, Person person) {}

    private void note(In in, Client client) {
        Session session = in.session();
        if (!session.isWorthNoting(desk.now(), client.address())) {
            return;
        }
        desk.sessions().note(session.seen(desk.now(), client.address()));
        if (!session.address().equals(client.address()) && throttle.isNew(session.id(), client.address())) {
            desk.audit()
                    .record(
                            client.as(in.person().login()),
                            "session.moved",
                            in.person().login() + " " + session.id(),
                            session.address(),
                            client.address());
        }
    }

    private Current current(In in) {
        Person person = in.person();
        boolean due = duty.isDue(person);
        Set<Capability> capabilities = due ? Set.of() : person.capabilities();
        return new Current(
                Who.of(person, capabilities), person.login(), in.session().id(), due);
    }
}
