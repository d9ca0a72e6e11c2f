package id.mikhmon.application.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The growing pause between attempts: doubles from the first to the longest, and each is drawn between half and all of
 * that, so that messages that failed together do not come back together.
 */
public record Backoff(Duration first, Duration longest) {
    public Backoff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first pause is more than zero and the longest not shorter");
        }
    }

    /** @param attempts how many attempts were made, from 1 */
    public Duration pause(int attempts, RandomGenerator random) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, 30);
        long full = Math.min(longest.toMillis(), first.toMillis() << doublings);
        if (full <= 0) {
            full = longest.toMillis();
        }
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
