package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryOrdersTest extends OrdersContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Orders orders() {
        return orders;
    }
}
