package id.mikhmon.application.registration;

import java.time.Instant;
import java.util.Optional;

/** Counts what waits for a decision. */
public interface CountRegistrations {
    Waiting count();

    /** @param oldest when the oldest of them was made; empty when there is none */
    record Waiting(long count, Optional<Instant> oldest) {}
}
