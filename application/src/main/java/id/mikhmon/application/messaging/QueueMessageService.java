package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.Message;
import java.time.Clock;
import java.time.Instant;

/** Stores a message and its outbox row. */
public final class QueueMessageService implements QueueMessage {
    private final Messages messages;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final MessagingSettings settings;

    public QueueMessageService(
            Messages messages, Outbox outbox, Transactions transactions, Clock clock, MessagingSettings settings) {
        this.messages = messages;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void queue(Command command) {
        transactions.run(() -> {
            Instant now = clock.instant();
            boolean added = messages.add(Message.queue(
                    command.key(),
                    command.recipient(),
                    command.language(),
                    command.template(),
                    command.variables(),
                    now,
                    now.plus(settings.life())));
            if (added) {
                outbox.add(new OutboxMessage(
                        SendMessageHandler.TYPE,
                        Lane.messaging(),
                        "message.send:" + command.key(),
                        command.key().value(),
                        now));
            }
        });
    }
}
