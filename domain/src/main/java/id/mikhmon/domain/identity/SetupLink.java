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
    public static SetupLink ofTheFirst(AccessToken token, Instant now, Duration life) {
        return new SetupLink(token.hash(), Optional.empty(), now, now.plus(life));
    }

    public static SetupLink of(AccessToken token, PersonId person, Instant now, Duration life) {
        return new SetupLink(token.hash(), Optional.of(person), now, now.plus(life));
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
