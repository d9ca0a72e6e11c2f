package id.mikhmon.persistence.ledger;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for entries, known before the entry is stored: the milliseconds since 2020 and twelve bits of chance, and always
 * more than the one before of this node. Two nodes that draw the same number meet at the primary key, and the later one
 * draws again. Exact in JSON until 2089.
 */
final class EntryNumbers {
    private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int CHANCE_BITS = 12;

    private final AtomicLong last = new AtomicLong();

    long next(Instant now) {
        long drawn = lowestAt(now) + ThreadLocalRandom.current().nextLong(1L << CHANCE_BITS);
        return last.updateAndGet(before -> Math.max(before + 1, drawn));
    }

    /** @return no entry that is booked then or later has a lower number */
    static long lowestAt(Instant time) {
        return Math.max(1, (time.toEpochMilli() - START) << CHANCE_BITS);
    }
}
