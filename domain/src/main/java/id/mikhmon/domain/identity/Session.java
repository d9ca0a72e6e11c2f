package id.mikhmon.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A person who has come in, on one device. Ends when nothing was asked for a while, and after a fixed time in any case;
 * how long depends on the {@link PersonKind}.
 *
 * @param hash of the token that the device holds
 * @param stage how far the login is
 * @param seenAt when it last asked for something, to about a minute
 * @param expiresAt when it ends in any case
 * @param address where it asked from last
 * @param device what the browser calls itself, cut to 200 characters
 */
public record Session(
        SessionId id,
        TokenHash hash,
        PersonId person,
        Stage stage,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        String address,
        String device) {
    /** How long a login may stop between password and code. */
    private static final Duration BETWEEN_FACTORS = Duration.ofMinutes(10);
    /** Noting each request would make a write of every read. */
    private static final Duration WORTH_NOTING = Duration.ofMinutes(1);

    /** How far a login is. */
    public enum Stage {
        /** The password was right; the code of the second factor is still to come, and nothing is open yet. */
        SECOND_FACTOR,
        OPEN
    }

    public Session {
        device = device.length() <= 200 ? device : device.substring(0, 200);
    }

    public static Session open(
            SessionId id, AccessToken token, Person person, Instant now, String address, String device) {
        return new Session(
                id,
                token.hash(),
                person.id(),
                Stage.OPEN,
                now,
                now,
                now.plus(person.kind().absolute()),
                address,
                device);
    }

    public static Session halfway(
            SessionId id, AccessToken token, Person person, Instant now, String address, String device) {
        return new Session(
                id,
                token.hash(),
                person.id(),
                Stage.SECOND_FACTOR,
                now,
                now,
                now.plus(BETWEEN_FACTORS),
                address,
                device);
    }

    /** @return whether it has not ended by itself */
    public boolean isAlive(PersonKind kind, Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(seenAt.plus(kind.idle()));
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    public boolean isWorthNoting(Instant now, String from) {
        return !address.equals(from) || !now.isBefore(seenAt.plus(WORTH_NOTING));
    }

    public Session seen(Instant now, String from) {
        return new Session(id, hash, person, stage, createdAt, now, expiresAt, from, device);
    }
}
