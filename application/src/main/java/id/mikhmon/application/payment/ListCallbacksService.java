package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;

/** Reads the inbox. */
public final class ListCallbacksService implements ListCallbacks {
    private final Callbacks callbacks;
    private final Transactions transactions;

    public ListCallbacksService(Callbacks callbacks, Transactions transactions) {
        this.callbacks = callbacks;
        this.transactions = transactions;
    }

    @Override
    public List<Received> list(Query query) {
        return transactions.required(() -> callbacks.newest(query));
    }
}
