package id.mikhmon.persistence.ledger;

import id.mikhmon.persistence.column.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A period in which entries were booked, as bounds for the columns. */
record Booked(Optional<Instant> first, Optional<Instant> end) {
    /** Further ahead of its time than this no number is ever drawn. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    long from() {
        return first.map(Micros::of).orElse(Long.MIN_VALUE);
    }

    long until() {
        return end.map(Micros::of).orElse(Long.MAX_VALUE);
    }

    /** @return no entry of the period has a lower number */
    long lowest() {
        return first.map(EntryNumbers::lowestAt).orElse(0L);
    }

    /** @return no entry of the period has a higher number */
    long highest() {
        return end.map(time -> EntryNumbers.lowestAt(time.plus(AHEAD))).orElse(Long.MAX_VALUE);
    }
}
