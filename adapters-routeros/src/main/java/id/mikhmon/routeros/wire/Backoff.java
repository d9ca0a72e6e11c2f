package id.mikhmon.routeros.wire;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts to connect: doubling from the first to the longest, each shortened by a random part of up to
 * a half, so that many routers behind one link that comes back are not all tried in the same instant.
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The pause after one more failure. */
    Duration afterFailure() {
        int doublings = Math.min(failures++, 30);
        long full = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(full - (long) (random.nextDouble() * full / 2));
    }

    void succeeded() {
        failures = 0;
    }
}
