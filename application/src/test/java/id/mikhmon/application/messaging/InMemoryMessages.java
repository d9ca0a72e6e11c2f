package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {
    private final Table<MessageKey, Message> messages;

    public InMemoryMessages(InMemoryTransactions transactions) {
        messages = transactions.table();
    }

    @Override
    public Optional<Message> find(MessageKey key) {
        return messages.get(key);
    }

    @Override
    public boolean add(Message message) {
        return messages.add(message.key(), message);
    }

    @Override
    public void save(Message message) {
        messages.put(message.key(), message);
    }

    @Override
    public int forgetEndedBefore(Instant time, int most) {
        List<Message> old = messages.all()
                .filter(message -> message.createdAt().isBefore(time)
                        && message.notAfter().isBefore(time)
                        && message.state() != MessageState.QUEUED)
                .limit(most)
                .toList();
        old.forEach(message -> messages.remove(message.key()));
        return old.size();
    }

    public Stream<Message> all() {
        return messages.all();
    }
}
