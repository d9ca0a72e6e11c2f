package id.mikhmon.application.funds;

import java.time.Instant;
import java.util.Optional;

/** Counts the top-ups whose money does not fit and waits for a decision. */
public interface CountReviews {
    Waiting count();

    /** @param oldest when the oldest of them was asked for; empty when there is none */
    record Waiting(long count, Optional<Instant> oldest) {}
}
