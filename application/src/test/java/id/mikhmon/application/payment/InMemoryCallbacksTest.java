package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryCallbacksTest extends CallbacksContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryCallbacks callbacks = new InMemoryCallbacks(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Callbacks callbacks() {
        return callbacks;
    }
}
