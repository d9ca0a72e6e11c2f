package id.mikhmon.application.outbox;

import java.time.Instant;

/**
 * Something to do after the transaction that decided it.
 *
 * @param type stable name with version, such as {@code voucher.provision.v1}; it outlives class names
 * @param key unique over all messages that are kept, done ones for 30 days: a second one with the same key is not added
 * @param subject what it is about, usually an id; at most 200 characters, nothing secret
 * @param notBefore when to start at the earliest
 */
public record OutboxMessage(String type, Lane lane, String key, String subject, Instant notBefore) {
    public OutboxMessage {
        if (type.length() > 60 || key.length() > 150 || subject.length() > 200) {
            throw new IllegalArgumentException("type, key or subject of an outbox message is too long");
        }
    }
}
