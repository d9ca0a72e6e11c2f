package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.RecoveryCode;
import id.mikhmon.domain.identity.TotpSecret;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes a begun second factor count, once a code has shown that an app has its key. */
public final class FinishSecondFactorService implements FinishSecondFactor {
    private final Desk desk;
    private final Throttle throttle;

    public FinishSecondFactorService(Desk desk) {
        this.desk = desk;
        this.throttle = new Throttle(desk);
    }

    @Override
    public Outcome finish(Command command) {
        Optional<Person> found =
                desk.transactions().required(() -> desk.people().find(command.person()));
        if (found.isEmpty()) {
            return new NothingBegun();
        }
        Person person = found.get();
        return throttle.take(Throttle.Secret.CODE, person.login(), Optional.of(person.id()), command.client())
                .<Outcome>map(Throttled::new)
                .orElseGet(() -> desk.transactions().required(() -> decide(person, command)));
    }

    private Outcome decide(Person person, Command command) {
        Optional<TotpSecret> beginning = desk.vault()
                .of(person.id())
                .beginning()
                .filter(begun -> begun.isAlive(desk.now()))
                .map(BegunFactor::secret);
        if (beginning.isEmpty()) {
            return new NothingBegun();
        }
        OptionalLong step = beginning.get().stepOf(command.code().strip(), desk.now(), 0);
        if (step.isEmpty()) {
            return new WrongCode();
        }
        List<RecoveryCode> codes = RecoveryCode.drawSet(desk.random());
        desk.vault().confirm(person.id(), beginning.get(), step.getAsLong());
        desk.vault()
                .replaceRecoveryCodes(
                        person.id(),
                        codes.stream().map(code -> code.hash(person.id())).collect(Collectors.toSet()));
        desk.sessions().removeAll(person.id(), Optional.of(command.kept().hash()));
        throttle.succeeded(Throttle.Secret.CODE, person.login(), person.id(), command.client());
        desk.audit()
                .record(
                        command.client().as(person.login()),
                        "second-factor.set-up",
                        person.login().value(),
                        "",
                        "other sessions ended");
        return new Finished(codes);
    }
}
