package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import java.util.Map;

/** Queues a message to the owner's phone. */
public final class TellOwnerService implements TellOwner {
    private final QueueMessage messages;
    private final MessagingSettings settings;

    public TellOwnerService(QueueMessage messages, MessagingSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public void tell(MessageKey key, MessageTemplate template, Map<String, String> variables) {
        settings.ownerPhone()
                .ifPresent(phone -> messages.queue(
                        new QueueMessage.Command(key, phone, settings.ownerLanguage(), template, variables)));
    }
}
