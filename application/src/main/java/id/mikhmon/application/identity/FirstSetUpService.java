package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.identity.SetupLink;
import java.util.Optional;
import java.util.Set;

/** Makes the first administrator once, whoever else tries at the same moment: a unique row decides. */
public final class FirstSetUpService implements FirstSetUp {
    private final Desk desk;
    private final SessionStart sessions;
    private final Runnable onceUsed;

    /** @param onceUsed runs right after the commit; must not throw */
    public FirstSetUpService(Desk desk, Runnable onceUsed) {
        this.desk = desk;
        this.sessions = new SessionStart(desk);
        this.onceUsed = onceUsed;
    }

    @Override
    public Outcome setUp(Command command) {
        if (desk.transactions().required(() -> link(command)).isEmpty()) {
            return new LinkInvalid();
        }
        Optional<PasswordRule> broken = PasswordRule.brokenBy(command.password(), command.login());
        if (broken.isPresent()) {
            return new WeakPassword(broken.get());
        }
        PasswordHash hash = PasswordHash.of(command.password(), desk.random());
        return desk.transactions().required(() -> make(command, hash));
    }

    private Optional<SetupLink> link(Command command) {
        return desk.links()
                .find(command.link().hash())
                .filter(link -> link.person().isEmpty() && link.isAlive(desk.now()))
                .filter(link -> !desk.people().isClaimed());
    }

    private Outcome make(Command command, PasswordHash hash) {
        if (link(command).isEmpty()) {
            return new LinkInvalid();
        }
        if (desk.people().find(command.login()).isPresent()) {
            return new LoginTaken();
        }
        Person person = new Person(
                PersonId.draw(desk.random()),
                PersonKind.ADMIN,
                command.login(),
                command.name(),
                Optional.empty(),
                Optional.empty(),
                command.language(),
                PersonState.ACTIVE,
                Set.of(),
                desk.now());
        if (!desk.people().claimFirst(person.id(), desk.now())) {
            return new LinkInvalid();
        }
        if (!desk.people().add(person)) {
            // Taken since we looked: everything is rolled back, and the link stays good.
            throw new IllegalStateException("the login name was taken at the same moment");
        }
        desk.vault().setPassword(person.id(), hash);
        desk.links().removeAll(Optional.empty());
        Outcome done = new SetUp(sessions.open(person, command.client()));
        new Throttle(desk).cameIn(person.id(), command.client());
        desk.transactions().afterCommit(onceUsed);
        desk.audit()
                .record(
                        command.client().as(person.login()),
                        "staff.first",
                        person.login().value(),
                        "",
                        Described.as(person));
        return done;
    }
}
