package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import java.util.List;
import java.util.Optional;

/** Stores staff, never gives more than the one who gives has, and never leaves the shop without an administrator. */
public final class SaveStaffService implements SaveStaff {
    private final Desk desk;

    public SaveStaffService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome save(Command command) {
        return desk.transactions().required(() -> decide(command));
    }

    private Outcome decide(Command command) {
        Optional<Person> before = desk.people().find(command.login());
        if (before.filter(person -> person.kind() == PersonKind.AGENT).isPresent()) {
            return new LoginTaken();
        }
        Authority authority = command.authority();
        boolean allowed = authority.administrator()
                || (command.kind() == PersonKind.STAFF
                        && authority.capabilities().containsAll(command.granted()));
        if (!allowed || before.filter(person -> !authority.mayTouch(person)).isPresent()) {
            return new NotAllowed();
        }
        Person after = new Person(
                before.map(Person::id).orElseGet(() -> PersonId.draw(desk.random())),
                command.kind(),
                command.login(),
                command.name(),
                Optional.empty(),
                command.phone(),
                command.language(),
                command.state(),
                command.granted(),
                before.map(Person::createdAt).orElseGet(desk::now));
        if (before.isPresent() && isLast(before.get(), after)) {
            return new LastAdministrator();
        }
        return before.isPresent() ? changed(before.get(), after, authority) : added(after, authority);
    }

    private boolean isLast(Person before, Person after) {
        boolean stops = isActiveAdministrator(before) && !isActiveAdministrator(after);
        return stops && desk.people().lockActiveAdministrators().equals(List.of(before.id()));
    }

    private static boolean isActiveAdministrator(Person person) {
        return person.kind() == PersonKind.ADMIN && person.isActive();
    }

    private Outcome added(Person person, Authority authority) {
        if (!desk.people().add(person)) {
            return new LoginTaken();
        }
        noteFirst(person);
        desk.audit().record(authority.actor(), "staff.added", person.login().value(), "", Described.as(person));
        return new Saved(person, true);
    }

    private Outcome changed(Person before, Person after, Authority authority) {
        desk.people().save(after);
        noteFirst(after);
        if (after.state() == PersonState.SUSPENDED) {
            desk.sessions().removeAll(after.id(), Optional.empty());
        }
        desk.audit()
                .record(
                        authority.actor(),
                        "staff.changed",
                        after.login().value(),
                        Described.as(before),
                        Described.as(after));
        return new Saved(after, false);
    }

    /** Once there is an administrator, however it came, the printed link is good for nothing. */
    private void noteFirst(Person person) {
        if (person.kind() == PersonKind.ADMIN && desk.people().claimFirst(person.id(), desk.now())) {
            desk.links().removeAll(Optional.empty());
        }
    }
}
