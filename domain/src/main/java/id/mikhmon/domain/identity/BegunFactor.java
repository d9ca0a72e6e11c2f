package id.mikhmon.domain.identity;

import java.time.Duration;
import java.time.Instant;

/** A second factor that was shown and not confirmed yet. Whoever finds the page open an hour later finds nothing. */
public record BegunFactor(TotpSecret secret, Instant begunAt) {
    /** How long an app may take to learn the key. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    public boolean isAlive(Instant now) {
        return now.isBefore(begunAt.plus(LIFE));
    }
}
