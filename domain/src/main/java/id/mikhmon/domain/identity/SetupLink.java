package id.mikhmon.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that serves once: to make the first administrator, or to choose a password.
 *
 * @param person who chooses a password; empty for the first administrator, who is not there yet
 */
public record SetupLink(TokenHash hash, Optional<PersonId> person, Instant createdAt, Instant expiresAt) {
    /** How long an invitation or a reset is good for. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** The link of a first start ends only with the first administrator: who unpacks a box may open it next week. */
    private static final Duration LIFE_OF_THE_FIRST = Duration.ofDays(3650);

    public static SetupLink ofTheFirst(AccessToken token, Instant now) {
        return new SetupLink(token.hash(), Optional.empty(), now, now.plus(LIFE_OF_THE_FIRST));
    }

    public static SetupLink of(AccessToken token, PersonId person, Instant now) {
        return new SetupLink(token.hash(), Optional.of(person), now, now.plus(LIFE));
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
