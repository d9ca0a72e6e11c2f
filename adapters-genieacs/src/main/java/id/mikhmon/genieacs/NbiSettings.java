package id.mikhmon.genieacs;

import java.time.Duration;

/**
 * How we talk to the northbound interface. Made by the start-up out of the configuration.
 *
 * @param connectTimeout time for a connection to stand
 * @param questionTimeout time for the whole answer to a question
 */
public record NbiSettings(Duration connectTimeout, Duration questionTimeout) {
    /** The fault tolerance around each call gives up at 40 s; our own deadlines come first and know more. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(35);

    public NbiSettings {
        requireBounded("connectTimeout", connectTimeout);
        requireBounded("questionTimeout", questionTimeout);
    }

    public static NbiSettings defaults() {
        return new NbiSettings(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private static void requireBounded(String name, Duration duration) {
        if (duration.toMillis() < 1 || duration.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " is 1 ms to " + LONGEST_TIMEOUT.toSeconds() + " s");
        }
    }
}
