package id.mikhmon.application.funds;

import java.time.Instant;
import java.util.Optional;

/** Counts the top-ups with money that does not fit and waits for a decision, be they in review or done already. */
public interface CountReviews {
    Waiting count();

    /** @param oldest since when the money waits that waits longest; empty when none does */
    record Waiting(long count, Optional<Instant> oldest) {}
}
