package id.mikhmon.application.identity;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.domain.identity.LoginName;
import java.util.Optional;

/** Sends a link to the phone that is known of a person. */
public final class AskForResetService implements AskForReset {
    private final Desk desk;
    private final Links links;
    private final Throttle throttle;

    public AskForResetService(Desk desk, QueueMessage messages, IdentitySettings settings) {
        this.desk = desk;
        this.links = new Links(desk, messages, settings);
        this.throttle = new Throttle(desk);
    }

    @Override
    public Outcome ask(String login, Client client) {
        Optional<LoginName> name = LoginName.read(login);
        Optional<Long> wait = name.map(known -> throttle.take(Throttle.Secret.RESET, known, Optional.empty(), client))
                .orElseGet(() -> throttle.take(client));
        if (wait.isPresent()) {
            return new Throttled(wait.get());
        }
        desk.transactions()
                .run(() -> name.flatMap(desk.people()::find)
                        .filter(desk::mayComeIn)
                        .filter(person -> person.phone().isPresent())
                        .ifPresent(person -> links.add(person, person.phone(), client.stranger())));
        return new Asked();
    }
}
