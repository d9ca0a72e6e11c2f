package id.mikhmon.bootstrap.story;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what happens in the background: looks again and again, and never longer than the deadline. */
final class Eventually {
    private static final long PAUSE_MILLIS = 50;

    private Eventually() {}

    /**
     * Looks until the value is as wanted.
     *
     * @param what ends the sentence "waited for …" when it fails
     * @return the value that was as wanted
     * @throws AssertionError with the last value when the deadline is over
     */
    static <T> T await(String what, Duration deadline, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            T seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + deadline + " for " + what + "; last seen: " + seen);
            }
            pause(PAUSE_MILLIS);
        }
    }

    /** For the time between two steps of somebody outside, such as the next kill; not for hoping that something is done by then. */
    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
