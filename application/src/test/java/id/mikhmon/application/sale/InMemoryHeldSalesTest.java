package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryHeldSalesTest extends HeldSalesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryHeldSales held = new InMemoryHeldSales(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected HeldSales held() {
        return held;
    }
}
