package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.Transactions;
import java.time.Clock;

/** Counts what waits. */
public final class WatchOutboxService implements WatchOutbox {
    private final OutboxStore store;
    private final Transactions transactions;
    private final Clock clock;

    public WatchOutboxService(OutboxStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public OutboxStore.Backlog backlog() {
        return transactions.required(() -> store.backlog(clock.instant()));
    }
}
