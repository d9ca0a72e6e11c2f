package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.Transactions;

/** Asks the store, which keeps an index for it. */
public final class CountHeldSalesService implements CountHeldSales {
    private final HeldSales held;
    private final Transactions transactions;

    public CountHeldSalesService(HeldSales held, Transactions transactions) {
        this.held = held;
        this.transactions = transactions;
    }

    @Override
    public Waiting count() {
        return transactions.required(() -> held.waiting());
    }
}
