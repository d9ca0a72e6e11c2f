package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Reads the outbox for the owner. */
public final class ListOutboxService implements ListOutbox {
    private static final int MOST = 500;

    private final OutboxStore store;
    private final Transactions transactions;

    public ListOutboxService(OutboxStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public List<OutboxStore.Entry> list(Optional<OutboxStore.State> state) {
        return transactions.required(() -> store.list(state, MOST));
    }
}
