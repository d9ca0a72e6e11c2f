package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.TotpSecret;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes a code once, and gives an open session for the one that was halfway. */
public final class ConfirmSecondFactorService implements ConfirmSecondFactor {
    private final Desk desk;
    private final Throttle throttle;
    private final SessionStart sessions;

    public ConfirmSecondFactorService(Desk desk) {
        this.desk = desk;
        this.throttle = new Throttle(desk);
        this.sessions = new SessionStart(desk);
    }

    @Override
    public Outcome confirm(Command command) {
        Optional<Person> waiting = desk.transactions().required(() -> waiting(command));
        if (waiting.isEmpty()) {
            return new NoLogin();
        }
        Person person = waiting.get();
        return throttle.take(Throttle.Secret.CODE, person.login(), Optional.of(person.id()), command.client())
                .<Outcome>map(Throttled::new)
                .orElseGet(() -> desk.transactions().required(() -> decide(command)));
    }

    private Optional<Person> waiting(Command command) {
        return desk.sessions()
                .find(command.session().hash())
                .filter(session -> session.stage() == Session.Stage.SECOND_FACTOR)
                .flatMap(session -> desk.people()
                        .find(session.person())
                        .filter(person -> desk.mayComeIn(person) && session.isAlive(person.kind(), desk.now())));
    }

    private Outcome decide(Command command) {
        Optional<Person> waiting = waiting(command);
        if (waiting.isEmpty()) {
            return new NoLogin();
        }
        Person person = waiting.get();
        Client client = command.client();
        String name = person.login().value();
        Optional<String> means = used(person, command.code().strip());
        if (means.isEmpty()) {
            desk.audit().record(client.as(person.login()), "login.wrong-code", name, "", "");
            return new WrongCode();
        }
        if (!desk.sessions().remove(command.session().hash())) {
            return new NoLogin();
        }
        throttle.succeeded(Throttle.Secret.CODE, person.login(), person.id(), client);
        throttle.cameIn(person.id(), client);
        Outcome open = new Confirmed(sessions.open(person, client), person.kind());
        desk.audit().record(client.as(person.login()), "login.succeeded", name, "", means.get());
        return open;
    }

    /** @return by what, in the words of the audit; empty when the code is good for nothing */
    private Optional<String> used(Person person, String code) {
        Credentials credentials = desk.vault().of(person.id());
        Optional<TotpSecret> totp = credentials.totp();
        if (totp.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = totp.get().stepOf(code, desk.now(), credentials.lastStep());
        if (step.isPresent()) {
            return desk.vault().useStep(person.id(), step.getAsLong())
                    ? Optional.of("password and code")
                    : Optional.empty();
        }
        return RecoveryCode.read(code)
                .filter(recovery -> desk.vault().useRecoveryCode(person.id(), recovery.hash(person.id())))
                .map(recovery ->
                        "password and recovery code, " + desk.vault().recoveryCodesLeft(person.id()) + " left");
    }
}
