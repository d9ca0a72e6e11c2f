package id.mikhmon.domain.messaging;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One message to one phone. Queued in the transaction of the fact that it tells of; sent by the outbox. A sure answer is
 * never followed by a second sending; an unsure one by a single repetition that says so.
 *
 * @param variables what the template fills in; never a secret beyond the voucher itself or a link that serves once
 * @param gateway who took it, once somebody did
 * @param gatewayMessageId that gateway's own id
 * @param repeated whether the single repetition was used up
 */
public record Message(
        MessageKey key,
        PhoneNumber recipient,
        Language language,
        MessageTemplate template,
        Map<String, String> variables,
        MessageState state,
        Optional<MessagingGatewayId> gateway,
        Optional<String> gatewayMessageId,
        boolean repeated,
        Instant createdAt,
        Instant notAfter) {
    public Message {
        variables = Map.copyOf(variables);
    }

    public static Message queue(
            MessageKey key,
            PhoneNumber recipient,
            Language language,
            MessageTemplate template,
            Map<String, String> variables,
            Instant now,
            Instant notAfter) {
        return new Message(
                key,
                recipient,
                language,
                template,
                variables,
                MessageState.QUEUED,
                Optional.empty(),
                Optional.empty(),
                false,
                now,
                notAfter);
    }

    public Message accepted(MessagingGatewayId by, Optional<String> id) {
        return with(MessageState.ACCEPTED, Optional.of(by), id, repeated).withoutSecrets();
    }

    public Message unsure(MessagingGatewayId by) {
        return with(MessageState.UNKNOWN, Optional.of(by), gatewayMessageId, repeated);
    }

    public Message failed() {
        return with(MessageState.FAILED, gateway, gatewayMessageId, repeated).withoutSecrets();
    }

    /** About to be sent for the second and last time. */
    public Message repeating() {
        return with(state, gateway, gatewayMessageId, true);
    }

    /** The repetition certainly did not leave the house. */
    public Message repetitionUnused() {
        return with(state, gateway, gatewayMessageId, false);
    }

    /** It will not be sent again: what opens something must not be read out of the archive. */
    public Message withoutSecrets() {
        Map<String, String> kept = new HashMap<>(variables);
        template.secrets().forEach(secret -> kept.replace(secret, "…"));
        return new Message(
                key,
                recipient,
                language,
                template,
                kept,
                state,
                gateway,
                gatewayMessageId,
                repeated,
                createdAt,
                notAfter);
    }

    private Message with(MessageState next, Optional<MessagingGatewayId> by, Optional<String> id, boolean again) {
        return new Message(key, recipient, language, template, variables, next, by, id, again, createdAt, notAfter);
    }

    @Override
    public String toString() {
        return "Message[" + key + ", " + recipient + ", " + state + "]";
    }
}
