package id.mikhmon.payment;

import java.time.Duration;

/**
 * How we talk to payment gateways. Made by the start-up out of the configuration; {@link #defaults()} is what holds when
 * nothing is configured ({@code payments.md} 5.5).
 *
 * @param connectTimeout time for a connection to stand
 * @param questionTimeout time for the whole answer to a question that changes nothing
 * @param openTimeout time for the whole answer when a payment is opened; longer, since giving up leaves an unknown
 * @param fallbackEmail sent for buyers who gave no address to gateways that insist on one
 * @param userAgent how we call ourselves; some gateways sit behind a network that turns unusual names away
 */
public record GatewaySettings(
        Duration connectTimeout,
        Duration questionTimeout,
        Duration openTimeout,
        String fallbackEmail,
        String userAgent) {
    /** The fault tolerance around each call gives up at 40 s; our own deadlines come first and know more. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(35);

    public GatewaySettings {
        requireBounded("connectTimeout", connectTimeout);
        requireBounded("questionTimeout", questionTimeout);
        requireBounded("openTimeout", openTimeout);
        if (fallbackEmail.indexOf('@') < 1 || fallbackEmail.length() > 120) {
            throw new IllegalArgumentException("fallbackEmail has an @ and at most 120 characters");
        }
        if (!userAgent.matches("[ -~]{1,200}")) {
            throw new IllegalArgumentException("userAgent has 1 to 200 visible ASCII characters");
        }
    }

    public static GatewaySettings defaults() {
        return new GatewaySettings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                "pelanggan@example.com",
                "Mozilla/5.0 (compatible; MikhMonAgent/1.0)");
    }

    private static void requireBounded(String name, Duration duration) {
        if (duration.toMillis() < 1 || duration.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " is 1 ms to " + LONGEST_TIMEOUT.toSeconds() + " s");
        }
    }
}
