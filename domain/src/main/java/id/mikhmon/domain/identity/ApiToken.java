package id.mikhmon.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person lets a program do in its name. Never more than the person itself may do at that moment.
 *
 * @param label what the person calls it, 1 to 60 characters
 * @param seenAt when it was last used, to about a minute
 */
public record ApiToken(
        ApiTokenId id,
        TokenHash hash,
        PersonId person,
        String label,
        Set<Capability> capabilities,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> seenAt) {
    /** A token that nobody renews ends by itself. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration WORTH_NOTING = Duration.ofMinutes(1);

    public ApiToken {
        if (label.isBlank() || label.length() > 60) {
            throw new IllegalArgumentException("a token's name has 1 to 60 characters");
        }
        capabilities = Set.copyOf(capabilities);
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** @return what the holder may do: what the token was given and the person still has */
    public Set<Capability> capabilitiesOf(Person person) {
        return capabilities.stream().filter(person.capabilities()::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorthNoting(Instant now) {
        return seenAt.map(time -> !now.isBefore(time.plus(WORTH_NOTING))).orElse(true);
    }
}
