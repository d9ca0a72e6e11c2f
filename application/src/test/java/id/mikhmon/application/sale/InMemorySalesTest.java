package id.mikhmon.application.sale;

import id.mikhmon.application.order.InMemoryOrders;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;

class InMemorySalesTest extends SalesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);
    private final InMemorySales sales =
            new InMemorySales(transactions, order -> orders.find(order).map(Order::state));

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Sales sales() {
        return sales;
    }

    @Override
    protected void storeOrder(Order order) {
        orders.add(order);
    }
}
