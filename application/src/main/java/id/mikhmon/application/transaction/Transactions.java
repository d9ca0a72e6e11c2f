package id.mikhmon.application.transaction;

import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Where a use case begins and ends its transaction. Only the application ring calls it. */
public interface Transactions {
    /**
     * Runs the work in the open transaction, or in a new one that is committed when the work returns.
     *
     * @return what the work returned
     * @throws RuntimeException what the work threw, after everything was rolled back; or {@link StoreUnavailable}
     */
    <T> T required(Supplier<T> work);

    /**
     * Runs the action right after the open transaction has been committed, on the caller's thread; never when it is
     * rolled back. Without an open transaction it runs at once. The action must be quick and must not throw.
     */
    void afterCommit(Runnable action);

    /**
     * Works through many rows in batches, each in a transaction of its own when none is open, so that locks are short.
     *
     * @param most how many rows one batch may have
     * @param batch takes that number and returns how many rows it found; fewer than that end it all
     */
    default void inBatches(int most, IntUnaryOperator batch) {
        int found;
        do {
            found = required(() -> batch.applyAsInt(most));
        } while (found == most);
    }

    /** As {@link #required(Supplier)} for work without a result. */
    default void run(Runnable work) {
        required(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
