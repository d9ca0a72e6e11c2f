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
        return desk.transactions().required(() -> {
            Optional<Person> found = desk.people().find(command.login()).filter(Person::isActive);
            if (found.isEmpty()) {
                return new UnknownPerson();
            }
            Person person = found.get();
            if (!command.authority().mayTouch(person)) {
                return new NotAllowed();
            }
            if (command.byMessage() && person.phone().isEmpty()) {
                return new NoPhone();
            }
            Optional<PhoneNumber> phone = person.phone().filter(number -> command.byMessage());
            new Throttle(desk).forget(person.login());
            Links.Given given = links.give(person, phone, command.authority().actor());
            return new Sent(given.token(), given.expiresAt(), phone.isPresent());
        });
    }
}
