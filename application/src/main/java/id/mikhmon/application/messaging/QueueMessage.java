package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Map;

/** Leaves a message to be sent after the caller's transaction. A key that was used before is not queued again. */
public interface QueueMessage {
    void queue(Command command);

    /** @param variables as the template's comment lists them */
    record Command(
            MessageKey key,
            PhoneNumber recipient,
            Language language,
            MessageTemplate template,
            Map<String, String> variables) {}
}
