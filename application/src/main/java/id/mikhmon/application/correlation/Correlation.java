package id.mikhmon.application.correlation;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The id that ties a request to the outbox messages that it leaves and to the calls that these make; logs carry it. Set at
 * the edge and by the dispatcher, kept on the thread.
 */
public final class Correlation {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /** @return the id of the work on this thread, a hyphen when there is none */
    public static String current() {
        return Optional.ofNullable(CURRENT.get()).orElse("-");
    }

    /** Runs the work under that id and puts back what was there before. */
    public static <T> T with(String id, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(id);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
