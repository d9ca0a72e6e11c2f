package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.TotpSecret;

/** Draws a key and keeps it until an app has shown that it has it too. */
public final class BeginSecondFactorService implements BeginSecondFactor {
    private final Desk desk;
    private final PasswordCheck passwords;

    public BeginSecondFactorService(Desk desk) {
        this.desk = desk;
        this.passwords = new PasswordCheck(desk);
    }

    @Override
    public Outcome begin(Command command) {
        PasswordCheck.Verdict verdict = passwords.check(command.person(), command.password(), command.client());
        if (verdict.pause().isPresent()) {
            return new Throttled(verdict.pause().get());
        }
        if (verdict.person().isEmpty()) {
            return new WrongPassword();
        }
        Person person = verdict.person().get();
        TotpSecret secret = TotpSecret.draw(desk.random());
        return desk.transactions().required(() -> {
            desk.vault().begin(person.id(), new BegunFactor(secret, desk.now()));
            desk.audit()
                    .record(
                            command.client().as(person.login()),
                            "second-factor.begun",
                            person.login().value(),
                            "",
                            "");
            return new Begun(secret);
        });
    }
}
