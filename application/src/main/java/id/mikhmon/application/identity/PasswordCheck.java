package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.shared.Secret;
import java.util.Optional;

/** Asks somebody who is in for its password again, before something that a borrowed device must not do. */
final class PasswordCheck {
    private final Desk desk;
    private final Throttle throttle;

    PasswordCheck(Desk desk) {
        this.desk = desk;
        this.throttle = new Throttle(desk);
    }

    /**
     * @param person empty when the password was wrong
     * @param pause seconds, when there were too many tries
     */
    record Verdict(Optional<Person> person, Optional<Long> pause) {}

    /** Costs about a tenth of a second; call it outside of a transaction. */
    Verdict check(PersonId id, Secret password, Client client) {
        Optional<Person> found =
                desk.transactions().required(() -> desk.people().find(id));
        if (found.isEmpty()) {
            return new Verdict(Optional.empty(), Optional.empty());
        }
        Person person = found.get();
        Optional<Long> wait = throttle.take(Throttle.Secret.PASSWORD, person.login(), Optional.of(id), client);
        if (wait.isPresent()) {
            return new Verdict(Optional.empty(), wait);
        }
        Credentials credentials =
                desk.transactions().required(() -> desk.vault().of(id));
        boolean right =
                credentials.password().filter(hash -> hash.matches(password)).isPresent();
        desk.transactions().run(() -> {
            if (right) {
                throttle.succeeded(Throttle.Secret.PASSWORD, person.login(), id, client);
            } else {
                desk.audit()
                        .record(
                                client.as(person.login()),
                                "password.refused",
                                person.login().value(),
                                "",
                                "");
            }
        });
        return new Verdict(right ? found : Optional.empty(), Optional.empty());
    }
}
