package id.mikhmon.domain.messaging;

/** How far a message is, as far as we can know. */
public enum MessageState {
    QUEUED,
    /** No sure answer: it may have been sent. */
    UNKNOWN,
    /** The gateway took it, nothing more. */
    ACCEPTED,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
