package id.mikhmon.persistence.transaction;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.application.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * How stores reach the database. Reading joins the open transaction or needs none; writing joins it or runs in one of its
 * own. SQL and JPA of one transaction share one connection; SQL does not see what JPA has not flushed, and JPA keeps what
 * it has read, so that a table is written by one of the two only.
 */
public final class Database {
    private final Transactions transactions;
    private final CurrentEntityManager current;

    public Database(Transactions transactions, CurrentEntityManager current) {
        this.transactions = transactions;
        this.current = current;
    }

    /** @throws StoreUnavailable when there is no connection and no open transaction; inside one the transaction tells */
    public <T> T read(Function<EntityManager, T> work) {
        try {
            return current.with(work);
        } catch (RuntimeException e) {
            throw current.inTransaction() ? e : StoreFailure.translated(e);
        }
    }

    public <T> T write(Function<EntityManager, T> work) {
        return current.inTransaction() ? current.with(work) : transactions.required(() -> current.with(work));
    }

    /** A failing statement takes back only itself, and the transaction lives on if the work catches the exception. */
    public <T> T sql(SqlWork<T> work) {
        return write(entities -> {
            try {
                return work.on(entities.unwrap(Connection.class));
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    /**
     * As {@link #sql}, for a statement that a unique index may refuse.
     *
     * @return whether it was not refused
     */
    public boolean sqlUnlessTaken(SqlWork<?> work) {
        return sql(connection -> {
            try {
                work.on(connection);
                return true;
            } catch (SQLException e) {
                if (StoreFailure.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }
}
