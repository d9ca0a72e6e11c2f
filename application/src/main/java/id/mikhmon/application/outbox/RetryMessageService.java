package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.Transactions;
import java.time.Clock;

/** Makes a message due now; the next sweep takes it. */
public final class RetryMessageService implements RetryMessage {
    private final OutboxStore store;
    private final Transactions transactions;
    private final Clock clock;

    public RetryMessageService(OutboxStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean retry(long id) {
        return transactions.required(() -> store.retry(id, clock.instant()));
    }
}
