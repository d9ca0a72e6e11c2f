package id.mikhmon.application.outbox;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.transaction.Transactions;
import java.time.Clock;

/** Adds messages to the store and wakes the dispatcher after the commit. */
public final class TransactionalOutbox implements Outbox {
    private final OutboxStore store;
    private final Transactions transactions;
    private final OutboxDispatcher dispatcher;
    private final Clock clock;

    public TransactionalOutbox(OutboxStore store, Transactions transactions, OutboxDispatcher dispatcher, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public void add(OutboxMessage message) {
        boolean added = store.add(message, Correlation.current());
        if (added && !message.notBefore().isAfter(clock.instant())) {
            transactions.afterCommit(() -> dispatcher.wake(message.lane()));
        }
    }
}
