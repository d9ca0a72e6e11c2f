package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.RecoveryCode;
import java.util.List;
import java.util.stream.Collectors;

/** Draws recovery codes anew. */
public final class RenewRecoveryCodesService implements RenewRecoveryCodes {
    private final Desk desk;
    private final PasswordCheck passwords;

    public RenewRecoveryCodesService(Desk desk) {
        this.desk = desk;
        this.passwords = new PasswordCheck(desk);
    }

    @Override
    public Outcome renew(Command command) {
        PasswordCheck.Verdict verdict = passwords.check(command.person(), command.password(), command.client());
        if (verdict.pause().isPresent()) {
            return new Throttled(verdict.pause().get());
        }
        if (verdict.person().isEmpty()) {
            return new WrongPassword();
        }
        return desk.transactions().required(() -> draw(verdict.person().get(), command.client()));
    }

    private Outcome draw(Person person, Client client) {
        if (desk.vault().of(person.id()).totp().isEmpty()) {
            return new NoSecondFactor();
        }
        List<RecoveryCode> codes = RecoveryCode.drawSet(desk.random());
        desk.vault()
                .replaceRecoveryCodes(
                        person.id(),
                        codes.stream().map(code -> code.hash(person.id())).collect(Collectors.toSet()));
        desk.audit()
                .record(
                        client.as(person.login()),
                        "second-factor.codes-renewed",
                        person.login().value(),
                        "",
                        "");
        return new Renewed(codes);
    }
}
