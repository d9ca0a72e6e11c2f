package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.SetupLink;
import java.util.Optional;

/** Stores the password that was chosen by a link, once. */
public final class ChoosePasswordService implements ChoosePassword {
    private final Desk desk;

    public ChoosePasswordService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome choose(Command command) {
        Optional<Person> found = desk.transactions().required(() -> person(command));
        if (found.isEmpty()) {
            return new LinkInvalid();
        }
        LoginName login = found.get().login();
        Optional<PasswordRule> broken = PasswordRule.brokenBy(command.password(), login);
        if (broken.isPresent()) {
            return new WeakPassword(broken.get());
        }
        PasswordHash hash = PasswordHash.of(command.password(), desk.random());
        return desk.transactions().required(() -> chosen(command, hash));
    }

    private Optional<Person> person(Command command) {
        return desk.links()
                .find(command.link().hash())
                .filter(link -> link.isAlive(desk.now()))
                .flatMap(SetupLink::person)
                .flatMap(desk.people()::find)
                .filter(desk::mayComeIn);
    }

    private Outcome chosen(Command command, PasswordHash hash) {
        Optional<Person> found = person(command);
        if (found.isEmpty() || !desk.links().use(command.link().hash())) {
            return new LinkInvalid();
        }
        Person person = found.get();
        desk.vault().setPassword(person.id(), hash);
        desk.sessions().removeAll(person.id(), Optional.empty());
        desk.tokens().removeAll(person.id());
        desk.links().removeAll(Optional.of(person.id()));
        new Throttle(desk).forget(person.login());
        desk.audit()
                .record(
                        command.client().as(person.login()),
                        "password.chosen",
                        person.login().value(),
                        "",
                        "by link, sessions and API tokens ended");
        return new Chosen(person.login());
    }
}
