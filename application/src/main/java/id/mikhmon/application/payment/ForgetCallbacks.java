package id.mikhmon.application.payment;

import java.time.Instant;

/** Removes callbacks that were worked on long ago. By schedule. */
public interface ForgetCallbacks {
    void forget(Instant now);
}
