package id.mikhmon.application.order;

import java.time.Instant;

/** Removes idempotency keys that were claimed long ago, once their orders have ended. By schedule. */
public interface ForgetKeys {
    void forget(Instant now);
}
