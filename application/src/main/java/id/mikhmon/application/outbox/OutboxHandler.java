package id.mikhmon.application.outbox;

import java.time.Duration;

/**
 * Does the work of one type of message. It runs without a transaction, blocks as long as the outside call takes, and is
 * safe to run twice: a node may die between the call and the record of it.
 */
public interface OutboxHandler {
    /** @return the type that it handles, such as {@code voucher.provision.v1} */
    String type();

    /** An exception counts as {@link Retry}. */
    Result handle(OutboxStore.Claimed message);

    /** How it went. */
    sealed interface Result {}

    /** @param rest how long the lane rests before its next message, for systems that want to be fed slowly */
    record Done(Duration rest) implements Result {
        public Done() {
            this(Duration.ZERO);
        }
    }

    /** This message's own trouble; repeated with growing pauses until too many attempts block it. */
    record Retry(String reason) implements Result {}

    /** Do it again then; for planned waiting, and it does not count as an attempt. */
    record Again(Duration after, String reason) implements Result {}

    /** The outside system is not there: the whole lane pauses, and the attempt does not count. */
    record SystemDown(String reason) implements Result {}

    /** Repeating cannot help; a person has to act. */
    record Blocked(String reason) implements Result {}
}
