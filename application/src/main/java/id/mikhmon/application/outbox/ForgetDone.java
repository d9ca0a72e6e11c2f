package id.mikhmon.application.outbox;

import java.time.Instant;

/** Removes outbox messages that were done long ago. By schedule. */
public interface ForgetDone {
    void forget(Instant now);
}
