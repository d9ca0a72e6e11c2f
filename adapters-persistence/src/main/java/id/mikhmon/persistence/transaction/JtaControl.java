package id.mikhmon.persistence.transaction;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/** The container's transaction. */
final class JtaControl implements TransactionControl {
    private final UserTransaction transaction;
    private final TransactionSynchronizationRegistry registry;
    private final EntityManager entities;

    JtaControl(UserTransaction transaction, TransactionSynchronizationRegistry registry, EntityManager entities) {
        this.transaction = transaction;
        this.registry = registry;
        this.entities = entities;
    }

    @Override
    public boolean isOpen() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction can begin", e);
        }
    }

    @Override
    public void flush() {
        if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
            // All is written: otherwise the commit compares every row with its copy once more.
            entities.clear();
        }
    }

    @Override
    public void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the transaction was not committed", e);
        }
    }

    @Override
    public void rollback() {
        try {
            transaction.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction was not rolled back", e);
        }
    }

    @Override
    public void forbidCommit() {
        if (isOpen()) {
            registry.setRollbackOnly();
        }
    }

    @Override
    public void afterForeignCommit(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do: the action waits for the outcome.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
