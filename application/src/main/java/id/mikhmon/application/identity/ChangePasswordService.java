package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PasswordRule;
import id.mikhmon.domain.identity.Person;
import java.util.Optional;

/** Checks the present password, then stores the next one and ends what was opened with the former. */
public final class ChangePasswordService implements ChangePassword {
    private final Desk desk;
    private final PasswordCheck passwords;

    public ChangePasswordService(Desk desk) {
        this.desk = desk;
        this.passwords = new PasswordCheck(desk);
    }

    @Override
    public Outcome change(Command command) {
        PasswordCheck.Verdict verdict = passwords.check(command.person(), command.present(), command.client());
        if (verdict.pause().isPresent()) {
            return new Throttled(verdict.pause().get());
        }
        if (verdict.person().isEmpty()) {
            return new WrongPassword();
        }
        Person person = verdict.person().get();
        Optional<PasswordRule> broken = PasswordRule.brokenBy(command.next(), person.login());
        if (broken.isPresent()) {
            return new WeakPassword(broken.get());
        }
        PasswordHash hash = PasswordHash.of(command.next(), desk.random());
        return desk.transactions().required(() -> {
            desk.vault().setPassword(person.id(), hash);
            desk.links().removeAll(Optional.of(person.id()));
            desk.sessions().removeAll(person.id(), Optional.of(command.kept().hash()));
            desk.audit()
                    .record(
                            command.client().as(person.login()),
                            "password.changed",
                            person.login().value(),
                            "",
                            "other sessions ended");
            return new Changed();
        });
    }
}
