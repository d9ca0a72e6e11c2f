package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;

class InMemoryPaymentsTest extends PaymentsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPayments payments = new InMemoryPayments(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected void storeOrder(Order order) {
        // Nothing in memory refers to it.
    }
}
