package id.mikhmon.persistence.testing;

import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.SchemaMigration;
import id.mikhmon.persistence.transaction.CurrentEntityManager;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.RepeatingTransactions;
import id.mikhmon.persistence.transaction.TransactionControl;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * The product's persistence unit and its transactions without a server: on a migrated schema, with a transaction of the
 * entity manager in place of the container's. All else is the code that runs in Liberty.
 */
public final class LocalTransactions implements Transactions, CurrentEntityManager, AutoCloseable {
    private final EntityManagerFactory factory;
    // Not static: each database has its own.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private final Transactions repeating = new RepeatingTransactions(new LocalControl());

    private LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Migrates the schema and opens the persistence unit on it. */
    public static LocalTransactions on(TestDatabase database) {
        new SchemaMigration(database.dataSource()).run();
        return new LocalTransactions(Persistence.createEntityManagerFactory(
                "mikhmon",
                Map.of(
                        PersistenceUnitProperties.TRANSACTION_TYPE,
                        "RESOURCE_LOCAL",
                        PersistenceUnitProperties.JTA_DATASOURCE,
                        "",
                        PersistenceUnitProperties.JDBC_DRIVER,
                        "com.mysql.cj.jdbc.Driver",
                        PersistenceUnitProperties.JDBC_URL,
                        database.jdbcUrl(),
                        PersistenceUnitProperties.JDBC_USER,
                        database.user(),
                        PersistenceUnitProperties.JDBC_PASSWORD,
                        database.password(),
                        PersistenceUnitProperties.CONNECTION_POOL_MAX,
                        "24",
                        PersistenceUnitProperties.SESSION_CUSTOMIZER,
                        ReadCommitted.class.getName(),
                        // One per schema, or EclipseLink takes them all for the same.
                        PersistenceUnitProperties.SESSION_NAME,
                        database.jdbcUrl())));
    }

    /** @return what the stores are built with */
    public Database database() {
        return new Database(this, this);
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return repeating.required(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        repeating.afterCommit(action);
    }

    @Override
    public boolean inTransaction() {
        return current.get() != null;
    }

    @Override
    public <T> T with(Function<EntityManager, T> work) {
        if (inTransaction()) {
            return work.apply(current.get());
        }
        try (EntityManager reading = factory.createEntityManager()) {
            return work.apply(reading);
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private final class LocalControl implements TransactionControl {
        @Override
        public boolean isOpen() {
            return inTransaction();
        }

        @Override
        public void begin() {
            EntityManager entities = factory.createEntityManager();
            entities.getTransaction().begin();
            current.set(entities);
        }

        @Override
        public void flush() {
            if (!current.get().getTransaction().getRollbackOnly()) {
                current.get().flush();
                current.get().clear();
            }
        }

        @Override
        public void commit() {
            try {
                current.get().getTransaction().commit();
            } finally {
                end();
            }
        }

        @Override
        public void rollback() {
            try {
                if (current.get().getTransaction().isActive()) {
                    current.get().getTransaction().rollback();
                }
            } finally {
                end();
            }
        }

        private void end() {
            current.get().close();
            current.remove();
        }

        @Override
        public void forbidCommit() {
            current.get().getTransaction().setRollbackOnly();
        }

        @Override
        public void afterForeignCommit(Runnable action) {
            throw new IllegalStateException("nobody else begins transactions here");
        }
    }

    /** As the server's data source has it. */
    public static final class ReadCommitted implements SessionCustomizer {
        @Override
        public void customize(Session session) {
            ((DatabaseLogin) session.getDatasourceLogin())
                    .setTransactionIsolation(DatabaseLogin.TRANSACTION_READ_COMMITTED);
        }
    }
}
