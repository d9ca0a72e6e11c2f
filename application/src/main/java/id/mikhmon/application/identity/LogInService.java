package id.mikhmon.application.identity;

import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.Person;
import java.util.Optional;

/** Counts the try, compares outside of any transaction, and opens the session or records the refusal in one. */
public final class LogInService implements LogIn {
    private final Desk desk;
    private final Throttle throttle;
    private final SessionStart sessions;

    public LogInService(Desk desk) {
        this.desk = desk;
        this.throttle = new Throttle(desk);
        this.sessions = new SessionStart(desk);
    }

    /** @param credentials of the person, those of nobody when there is none */
    private record Found(Optional<Person> person, Credentials credentials) {}

    @Override
    public Outcome logIn(Command command) {
        Client client = command.client();
        Optional<LoginName> login = LoginName.read(command.login());
        Found found = desk.transactions().required(() -> find(login));
        Optional<Long> wait = login.map(name -> throttle.take(
                        Throttle.Secret.PASSWORD, name, found.person().map(Person::id), client))
                .orElseGet(() -> throttle.take(client));
        if (wait.isPresent()) {
            return new Throttled(wait.get());
        }
        Optional<PasswordHash> stored = found.credentials().password();
        if (stored.isEmpty()) {
            PasswordHash.spendTime(command.password());
        }
        if (stored.filter(hash -> hash.matches(command.password())).isEmpty()) {
            return desk.transactions().required(() -> refused(login, client));
        }
        Optional<PasswordHash> renewed =
                stored.filter(PasswordHash::isOutdated).map(hash -> PasswordHash.of(command.password(), desk.random()));
        return desk.transactions().required(() -> admitted(login, stored, renewed, client));
    }

    private Found find(Optional<LoginName> login) {
        Optional<Person> person = login.flatMap(desk.people()::find);
        return new Found(person, person.map(one -> desk.vault().of(one.id())).orElse(Credentials.NONE));
    }

    private Outcome refused(Optional<LoginName> login, Client client) {
        desk.audit()
                .record(
                        client.stranger(),
                        "login.refused",
                        login.map(LoginName::value).orElse("(no login name)"),
                        "",
                        "");
        return new Refused();
    }

    private Outcome admitted(
            Optional<LoginName> login, Optional<PasswordHash> compared, Optional<PasswordHash> renewed, Client client) {
        Found now = find(login);
        Optional<Person> active = now.person().filter(desk::mayComeIn);
        // The password may have been changed while we compared.
        if (active.isEmpty() || !now.credentials().password().equals(compared)) {
            return refused(login, client);
        }
        Person person = active.get();
        Actor actor = client.as(person.login());
        String name = person.login().value();
        renewed.ifPresent(hash -> desk.vault().setPassword(person.id(), hash));
        throttle.succeeded(Throttle.Secret.PASSWORD, person.login(), person.id(), client);
        if (now.credentials().totp().isPresent()) {
            Outcome halfway = new SecondFactorNeeded(sessions.halfway(person, client));
            desk.audit().record(actor, "login.password-right", name, "", "second factor asked for");
            return halfway;
        }
        throttle.cameIn(person.id(), client);
        Outcome open = new LoggedIn(sessions.open(person, client), person.kind());
        desk.audit().record(actor, "login.succeeded", name, "", "password");
        return open;
    }
}
