package id.mikhmon.application.transaction;

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

    /** As {@link #required(Supplier)} for work without a result. */
    default void run(Runnable work) {
        required(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
