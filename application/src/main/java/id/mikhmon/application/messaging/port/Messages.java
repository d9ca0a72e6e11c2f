package id.mikhmon.application.messaging.port;

import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import java.time.Instant;
import java.util.Optional;

/** Storage of messages. Every method joins the open transaction, or runs in one of its own. */
public interface Messages {
    Optional<Message> find(MessageKey key);

    /**
     * Stores a new message.
     *
     * @return false when the key is there already; nothing was stored then
     */
    boolean add(Message message);

    void save(Message message);

    /**
     * Removes at most so many messages that were stored before that time and can no longer be sent: whatever became of them, their
     * own time was over by then. One that still waits to be sent is kept.
     *
     * @return how many; fewer than {@code most} when no more are left
     */
    int forgetEndedBefore(Instant time, int most);
}
