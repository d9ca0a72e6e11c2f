package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;

/** Stores orders that need no key of their own. */
public final class AddSoldOrderService implements AddSoldOrder {
    private final Orders orders;
    private final Transactions transactions;

    public AddSoldOrderService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public void add(Order sold) {
        transactions.run(() -> orders.add(sold));
    }
}
