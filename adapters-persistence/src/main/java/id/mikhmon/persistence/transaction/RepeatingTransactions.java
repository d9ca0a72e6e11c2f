package id.mikhmon.persistence.transaction;

import id.mikhmon.application.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Transactions that begin again when another one was quicker. A deadlock or an insert that lost its race is nobody's
 * mistake: everything is rolled back and the work of the outermost call runs anew, up to five times in all, or three when it
 * waited for a lock in vain. The work of a use case allows that, since nothing leaves the house before the commit.
 */
public final class RepeatingTransactions implements Transactions {
    private static final Logger LOG = System.getLogger(RepeatingTransactions.class.getName());
    private static final int MOST_ATTEMPTS = 5;
    /** Each of them has waited for seconds. */
    private static final int MOST_WAITS = 3;

    private final TransactionControl control;
    /** The actions to run after the commit of the transaction that this object began on the thread: not static, so that two databases do not meet. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    public RepeatingTransactions(TransactionControl control) {
        this.control = control;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (control.isOpen()) {
            return joined(work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return begun(work);
            } catch (LostRace e) {
                if (attempt >= (StoreFailure.isLockWait(e.reason) ? MOST_WAITS : MOST_ATTEMPTS)) {
                    throw StoreFailure.translated(e.reason);
                }
                LOG.log(Level.DEBUG, "Work is repeated: {0}", e.reason.toString());
                // Rivals that met once should not meet again in step.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000L * attempt));
            } catch (RuntimeException e) {
                throw StoreFailure.translated(e);
            }
        }
    }

    private <T> T joined(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            control.forbidCommit();
            throw e;
        }
    }

    private <T> T begun(Supplier<T> work) {
        List<Runnable> actions = new ArrayList<>();
        T result;
        afterCommit.set(actions);
        try {
            control.begin();
            result = worked(work);
            control.commit();
        } finally {
            afterCommit.remove();
        }
        actions.forEach(RepeatingTransactions::runSafely);
        return result;
    }

    private <T> T worked(Supplier<T> work) {
        try {
            T result = work.get();
            control.flush();
            return result;
        } catch (RuntimeException e) {
            rollBack(e);
            throw StoreFailure.isLostRace(e) ? new LostRace(e) : e;
        } catch (Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable reason) {
        try {
            control.rollback();
        } catch (RuntimeException e) {
            // A broken connection rolls back by itself; what broke it is the better story.
            reason.addSuppressed(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        List<Runnable> actions = afterCommit.get();
        if (actions != null) {
            actions.add(action);
        } else if (control.isOpen()) {
            control.afterForeignCommit(() -> runSafely(action));
        } else {
            action.run();
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // The work is committed: its caller must not be told that it failed.
            LOG.log(Level.WARNING, "An action after a commit failed", e);
        }
    }

    /** Carries the reason over the rollback to where the work is repeated. */
    private static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException reason;

        LostRace(RuntimeException reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
