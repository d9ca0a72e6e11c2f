package id.mikhmon.application.messaging;

import java.time.Instant;

/** Removes messages that ended long ago. By schedule. */
public interface ForgetMessages {
    void forget(Instant now);
}
