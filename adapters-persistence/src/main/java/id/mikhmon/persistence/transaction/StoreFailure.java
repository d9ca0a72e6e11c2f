package id.mikhmon.persistence.transaction;

import id.mikhmon.application.transaction.StoreUnavailable;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells failures of the store apart by the codes that MariaDB and MySQL share. */
final class StoreFailure {
    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    /** Disk full, table full, server read-only (two codes): nothing can be written now. */
    private static final Set<Integer> NO_WRITING = Set.of(1021, 1114, 1290, 1836);

    /** The server ends what runs when it goes down. */
    private static final String KILLED = "70100";

    private StoreFailure() {}

    /** @return whether a row with the same unique key is there already */
    static boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == DUPLICATE_KEY;
    }

    /** @return whether the same work may succeed at once because another transaction was merely quicker */
    static boolean isLostRace(Throwable failure) {
        return anyCause(failure, OptimisticLockException.class::isInstance)
                || anySql(failure, e -> isLockTrouble(e) || isDuplicate(e));
    }

    /** @return whether it waited for a lock as long as the server lets anybody wait */
    static boolean isLockWait(Throwable failure) {
        return anySql(failure, e -> e.getErrorCode() == LOCK_WAIT_TIMEOUT);
    }

    /** @return {@link StoreUnavailable} when the store does not answer or cannot write, otherwise the failure itself */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof StoreUnavailable || !anySql(failure, e -> isNoAnswer(e) || isLockTrouble(e))) {
            return failure;
        }
        return new StoreUnavailable("the database does not answer", failure);
    }

    private static boolean isLockTrouble(SQLException e) {
        return e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }

    private static boolean isNoAnswer(SQLException e) {
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || (e.getSQLState() != null && e.getSQLState().startsWith("08"))
                || KILLED.equals(e.getSQLState())
                || NO_WRITING.contains(e.getErrorCode());
    }

    private static boolean anySql(Throwable failure, Predicate<SQLException> test) {
        return anyCause(failure, cause -> cause instanceof SQLException e && test.test(e));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        // Bounded, since a chain of causes may be a circle.
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (test.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
