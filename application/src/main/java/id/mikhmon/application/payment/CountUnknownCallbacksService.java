package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;

/** Asks the inbox. */
public final class CountUnknownCallbacksService implements CountUnknownCallbacks {
    private final Callbacks callbacks;
    private final Transactions transactions;

    public CountUnknownCallbacksService(Callbacks callbacks, Transactions transactions) {
        this.callbacks = callbacks;
        this.transactions = transactions;
    }

    @Override
    public int count() {
        return transactions.required(callbacks::unknown);
    }
}
