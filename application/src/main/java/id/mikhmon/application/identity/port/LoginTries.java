package id.mikhmon.application.identity.port;

import id.mikhmon.domain.identity.PersonId;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts tries, in the database, so that all nodes count together. Every method joins the open transaction, or runs in one
 * of its own.
 */
public interface LoginTries {
    /**
     * Counts a try before it is made: one statement counts, so that tries at the same moment are counted one by one. The
     * count begins anew when the last try that was allowed is longer ago than the window, so that no window of that length
     * holds more than {@code most}.
     *
     * @param key who or where, at most 120 characters
     */
    Count take(String key, int most, Duration window, Instant now);

    /** Forgets the tries of a key. */
    void clear(String key);

    /** Forgets the tries of a key and of all that go on behind it with a blank. */
    void clearAll(String key);

    /** Takes one try back. */
    void giveBack(String key);

    /** Remembers that the person came in from that address. */
    void remember(PersonId person, String address, Instant now);

    /** @return whether the person came in from that address at that time or later */
    boolean isRemembered(PersonId person, String address, Instant since);

    /**
     * Removes keys that were not tried since the first time, those that begin with {@code kept} and addresses that nobody came
     * in from since the second.
     *
     * @return how many
     */
    int forget(Instant triesBefore, String kept, Instant before);

    /**
     * What became of a try.
     *
     * @param allowed whether it may be made
     * @param first whether it is the first that was not allowed
     * @param pause until a try is allowed again; zero for an allowed one
     */
    record Count(boolean allowed, boolean first, Duration pause) {
        public static final Count ALLOWED = new Count(true, false, Duration.ZERO);
    }
}
