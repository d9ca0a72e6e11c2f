package id.mikhmon.application.identity;

import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Gives out links by which a password is chosen. Joins the caller's transaction. */
final class Links {
    private final Desk desk;
    private final QueueMessage messages;
    private final IdentitySettings settings;

    Links(Desk desk, QueueMessage messages, IdentitySettings settings) {
        this.desk = desk;
        this.messages = messages;
        this.settings = settings;
    }

    record Given(AccessToken token, Instant expiresAt) {}

    /** @return what was given to that person under the key before, also when the link is gone since; empty without a key */
    Optional<SetupLinks.Given> before(Optional<IdempotencyKey> key, Person person) {
        return key.flatMap(one -> desk.links().given(person.login(), one));
    }

    /** @return false when a link of that person was given under the key before; without a key there is nothing to claim */
    boolean claim(Optional<IdempotencyKey> key, Person person, boolean byMessage) {
        SetupLinks.Given given = new SetupLinks.Given(byMessage, desk.now().plus(settings.linkLife()));
        return key.isEmpty() || desk.links().claim(person.login(), key.get(), given);
    }

    /**
     * On the word of somebody who may: what was given before is good for nothing.
     *
     * @param phone as with {@link #add}
     */
    Given give(Person person, Optional<PhoneNumber> phone, Actor actor) {
        desk.links().removeAll(Optional.of(person.id()));
        return add(person, phone, actor);
    }

    /**
     * Whoever asks, a link that is on its way stays good: a stranger must not undo an invitation.
     *
     * @param phone where to send it, empty for not at all
     */
    Given add(Person person, Optional<PhoneNumber> phone, Actor actor) {
        AccessToken token = AccessToken.draw(desk.random());
        SetupLink link = SetupLink.of(token, person.id(), desk.now(), settings.linkLife());
        desk.links().add(link);
        phone.ifPresent(number -> messages.queue(new QueueMessage.Command(
                new MessageKey("login-link-" + link.hash().hex().substring(0, 20)),
                number,
                person.language(),
                MessageTemplate.LOGIN_LINK,
                Map.of(
                        "shop", settings.shopName(),
                        "login", person.login().value(),
                        "url", settings.publicUrl() + "/link/" + token.reveal()))));
        desk.audit()
                .record(
                        actor,
                        "link.given",
                        person.login().value(),
                        "",
                        phone.map(number -> "sent to " + number.masked()).orElse("shown"));
        return new Given(token, link.expiresAt());
    }
}
