package id.mikhmon.persistence.transaction;

import id.mikhmon.application.transaction.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The product's transactions: the container's, repeated as {@link RepeatingTransactions} says. Threads need the
 * application's context, as those of requests and of a managed executor have it.
 */
public final class JtaTransactions implements Transactions, CurrentEntityManager {
    private final TransactionControl control;
    private final Transactions repeating;
    private final EntityManager entities;
    private final ReadRetries retries = new ReadRetries();

    /** @param entities the container's, which follows the transaction of each thread */
    public JtaTransactions(
            UserTransaction transaction, TransactionSynchronizationRegistry registry, EntityManager entities) {
        this.control = new JtaControl(transaction, registry, entities);
        this.repeating = new RepeatingTransactions(control);
        this.entities = entities;
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
        return control.isOpen();
    }

    @Override
    public <T> T with(Function<EntityManager, T> work) {
        retries.switchOff(entities);
        return work.apply(entities);
    }
}
