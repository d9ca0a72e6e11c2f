package id.mikhmon.application.messaging.port;

import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import java.util.Optional;

/** Storage of messages. Every method joins the open transaction, or runs in one of its own. */
public interface Messages {
    Optional<Message> find(MessageKey key);

    /** Stores a new message. @return false when the key is there already; nothing was stored then */
    boolean add(Message message);

    void save(Message message);
}
