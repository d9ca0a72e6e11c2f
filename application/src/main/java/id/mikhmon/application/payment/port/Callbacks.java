package id.mikhmon.application.payment.port;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inbox of callbacks whose proof was good: raw bytes, once each. Every method joins the open transaction. */
public interface Callbacks {
    /**
     * Stores a callback; enforced unique by gateway and key.
     *
     * @return its id, or empty when it is there already (a counter on it grows)
     */
    Optional<Long> add(GatewayId gateway, String dedupeKey, PaymentGateway.RawCallback callback, Instant now);

    /** Marks it as worked on. What is {@link CallbackState#WORKED} stays as it is; what is unknown can be worked on again. */
    void done(long id, Result result, Instant now);

    /**
     * @param after to go on behind that one, empty for the beginning
     * @return callbacks that were stored before that time and never worked on, oldest first; locked, others' are skipped
     */
    List<Stored> unworkedSince(Instant before, Optional<Stored> after, int most);

    Optional<Stored> find(long id);

    /** @return newest first, without their content */
    List<ListCallbacks.Received> newest(ListCallbacks.Query query);

    /**
     * Removes at most so many callbacks whose work was done before that time. What is unknown stays.
     *
     * @return how many; fewer than {@code most} when no more are left
     */
    int forgetWorkedBefore(Instant time, int most);

    /**
     * Takes an unknown callback off the list.
     *
     * @return false when there is none of that number that is unknown
     */
    boolean close(long id, String words, Instant now);

    /** @return how many are unknown, so that a person has to look */
    int unknown();

    /**
     * What became of a callback.
     *
     * @param state {@link CallbackState#WORKED} or {@link CallbackState#UNKNOWN}
     * @param words a word or a sentence about it
     */
    record Result(CallbackState state, String words) {
        public static Result worked(String words) {
            return new Result(CallbackState.WORKED, words);
        }

        public static Result unknown(String words) {
            return new Result(CallbackState.UNKNOWN, words);
        }
    }

    record Stored(long id, GatewayId gateway, PaymentGateway.RawCallback callback, Instant receivedAt) {}
}
