package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import java.util.Map;

/** Tells the owner that a person is needed. Joins the caller's transaction; without an owner's phone it does nothing. */
public interface TellOwner {
    void tell(MessageKey key, MessageTemplate template, Map<String, String> variables);
}
