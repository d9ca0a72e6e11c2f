package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Locks orders for the caller's transaction. */
public final class LockOrderService implements LockOrder {
    private final Orders orders;
    private final Transactions transactions;

    public LockOrderService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        return transactions.required(() -> orders.lock(id));
    }

    @Override
    public List<Order> lockAll(Collection<OrderId> ids) {
        return transactions.required(() -> orders.lockAll(ids));
    }
}
