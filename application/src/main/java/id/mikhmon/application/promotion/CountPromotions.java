package id.mikhmon.application.promotion;

import java.time.Instant;
import java.util.Optional;

/** Counts the promotions that somebody has to accept; none where they happen by themselves. */
public interface CountPromotions {
    /**
     * Quick enough for a page that is opened often: counts what {@link RefreshPromotions} found last, without what was accepted or set by
     * hand since.
     */
    Waiting count();

    /** @param oldest when the order was placed that reached the level which waits the longest; empty when none waits */
    record Waiting(long count, Optional<Instant> oldest) {}
}
