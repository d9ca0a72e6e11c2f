package id.mikhmon.application.identity;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;

/** Gives a link to somebody whom one may touch: a link opens all that the person may do. */
public final class SendSetupLinkService implements SendSetupLink {
    private final Desk desk;
    private final Links links;

    public SendSetupLinkService(Desk desk, QueueMessage messages, IdentitySettings settings) {
        this.desk = desk;
        this.links = new Links(desk, messages, settings);
    }

    @Override
    public Outcome send(Command command) {
        return desk.transactions()
                .required(() -> desk.people()
                        .find(command.login())
                        .map(person -> send(person, command))
                        .orElseGet(UnknownPerson::new));
    }

    private Outcome send(Person person, Command command) {
        if (!command.authority().mayTouch(person)) {
            return new NotAllowed();
        }
        Optional<Outcome> earlier = earlier(person, command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!person.isActive()) {
            return new UnknownPerson();
        }
        if (command.byMessage() && person.phone().isEmpty()) {
            return new NoPhone();
        }
        if (!links.claim(command.key(), person, command.byMessage())) {
            return earlier(person, command).orElseThrow();
        }
        Optional<PhoneNumber> phone = person.phone().filter(number -> command.byMessage());
        new Throttle(desk).forget(person.login());
        Links.Given given = links.give(person, phone, command.authority().actor());
        return new Sent(given.token(), given.expiresAt(), phone.isPresent());
    }

    private Optional<Outcome> earlier(Person person, Command command) {
        return links.before(command.key(), person)
                .map(given -> given.sent() == command.byMessage()
                        ? new SentBefore(given.expiresAt(), given.sent())
                        : new KeyUsedOtherwise());
    }
}
