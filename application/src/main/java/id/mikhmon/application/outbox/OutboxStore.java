package id.mikhmon.application.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table behind the {@link Outbox}, as one {@link Node} uses it. Every method joins the open transaction. */
public interface OutboxStore {
    /**
     * Stores the message with the correlation id of the current work.
     *
     * @return false when the key is taken already
     */
    boolean add(OutboxMessage message, String correlation);

    /**
     * Takes due messages of a lane for the time of a lease: nobody else gets them before it ends. Messages that another
     * node holds are skipped, not waited for. Oldest due first; attempts are counted here.
     *
     * @return at most {@code most} messages, possibly none
     */
    List<Claimed> claim(Lane lane, int most, Instant now, Duration lease);

    /**
     * Makes due now what earlier starts of this node had in hand, and, when it is alone on the database, what anybody had; all
     * else ends its lease. Attempts stay counted: it is not known how far they came. Call it before the first claim.
     *
     * @return how many messages
     */
    int releaseLeftBehind(Instant now);

    /**
     * Records how claimed messages ended. A message whose lease was lost to another node is left alone.
     *
     * @param now the time of the ending
     */
    void finish(List<Finished> finished, Instant now);

    /** @return the lanes that have a message that is due at that time, in no order */
    Set<Lane> dueLanes(Instant now);

    /** @return messages in that state, newest first; of any state when empty */
    List<Entry> list(Optional<State> state, int most);

    /**
     * Makes a blocked or waiting message due now with its attempts counted anew.
     *
     * @return false when there is none such
     */
    boolean retry(long id, Instant now);

    /** @return how many messages wait, are blocked, and since when the oldest due one waits */
    Backlog backlog(Instant now);

    /**
     * Removes messages that were done before that time.
     *
     * @return how many
     */
    int forgetDoneBefore(Instant time);

    /** State of a message. */
    enum State {
        WAITING,
        DONE,
        BLOCKED
    }

    /**
     * A message in hand.
     *
     * @param attempts how often it was claimed, this time counted, {@link Ending#LATER} not
     * @param lease proves that it is still ours
     */
    record Claimed(
            long id,
            String type,
            Lane lane,
            String subject,
            String correlation,
            int attempts,
            Instant createdAt,
            String lease) {}

    /** How the handling of a message ended. */
    enum Ending {
        DONE,
        /** Try again at {@link Finished#nextAttempt()}. */
        RETRY,
        /** As RETRY, and the attempt does not count: the outside system was not there at all. */
        LATER,
        BLOCKED
    }

    /** @param error what went wrong, without secrets, at most 500 characters are kept; empty when done */
    record Finished(Claimed message, Ending ending, Instant nextAttempt, String error) {}

    /** A message as the owner sees it. */
    record Entry(
            long id,
            String type,
            String lane,
            String subject,
            State state,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            Optional<String> lastError) {}

    record Backlog(long waiting, long blocked, Optional<Instant> oldestDue) {}
}
