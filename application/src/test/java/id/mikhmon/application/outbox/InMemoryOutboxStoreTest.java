package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryOutboxStoreTest extends OutboxStoreContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOutboxStore store = new InMemoryOutboxStore(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected OutboxStore storeOf(Node node) {
        return store.seenBy(node);
    }
}
