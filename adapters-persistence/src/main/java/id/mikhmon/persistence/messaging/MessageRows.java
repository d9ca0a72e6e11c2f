package id.mikhmon.persistence.messaging;

import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.JsonText;
import id.mikhmon.persistence.column.Micros;
import java.util.Optional;

/** Messages to rows and back. */
final class MessageRows {
    private MessageRows() {}

    /** What is not set here is stored with a new message and never changes. */
    static void change(MessageRow row, Message message) {
        row.state = message.state().name();
        row.gateway = message.gateway().map(MessagingGatewayId::name).orElse(null);
        row.gatewayMessageId = message.gatewayMessageId().orElse(null);
        row.repeated = message.repeated();
        row.variables = JsonText.of(message.variables());
    }

    static Message toMessage(MessageRow row) {
        return new Message(
                new MessageKey(row.key),
                new PhoneNumber(row.recipient),
                Language.valueOf(row.language),
                MessageTemplate.valueOf(row.template),
                JsonText.toMap(row.variables),
                MessageState.valueOf(row.state),
                Optional.ofNullable(row.gateway).map(MessagingGatewayId::valueOf),
                Optional.ofNullable(row.gatewayMessageId),
                row.repeated,
                Micros.toInstant(row.createdAt),
                Micros.toInstant(row.notAfter));
    }
}
