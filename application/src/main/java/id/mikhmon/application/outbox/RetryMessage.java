package id.mikhmon.application.outbox;

/** The owner lets a blocked or waiting message run again now. */
public interface RetryMessage {
    /** @return false when there is no such message, or it is done */
    boolean retry(long id);
}
