package id.mikhmon.whatsapp;

import java.time.Duration;

/**
 * How we talk to WhatsApp gateways. Made by the start-up out of the configuration; {@link #defaults()} is what holds when
 * nothing is configured.
 *
 * @param connectTimeout time for a connection to stand
 * @param questionTimeout time for the whole answer to a question that sends nothing
 * @param sendTimeout time for the whole answer to a message; longer, since giving up leaves an unsure message
 * @param userAgent how we call ourselves
 * @param fonntePictures whether the account's package at Fonnte includes attachments; without it pictures go as text
 */
public record WhatsAppSettings(
        Duration connectTimeout,
        Duration questionTimeout,
        Duration sendTimeout,
        String userAgent,
        boolean fonntePictures) {
    /** The fault tolerance around each call gives up at 40 s; our own deadlines come first and know more. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(35);

    public WhatsAppSettings {
        requireBounded("connectTimeout", connectTimeout);
        requireBounded("questionTimeout", questionTimeout);
        requireBounded("sendTimeout", sendTimeout);
        if (!userAgent.matches("[ -~]{1,200}")) {
            throw new IllegalArgumentException("userAgent has 1 to 200 visible ASCII characters");
        }
    }

    public static WhatsAppSettings defaults() {
        return new WhatsAppSettings(
                Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(20), "MikhMonAgent/1.0", false);
    }

    private static void requireBounded(String name, Duration duration) {
        if (duration.toMillis() < 1 || duration.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " is 1 ms to " + LONGEST_TIMEOUT.toSeconds() + " s");
        }
    }
}
