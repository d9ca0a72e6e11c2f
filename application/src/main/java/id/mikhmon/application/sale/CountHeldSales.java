package id.mikhmon.application.sale;

import java.time.Instant;
import java.util.Optional;

/** Counts the held sales that wait for a decision. */
public interface CountHeldSales {
    Waiting count();

    /** @param oldest when the oldest of them was asked for; empty when there is none */
    record Waiting(long count, Optional<Instant> oldest) {}
}
