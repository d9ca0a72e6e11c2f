package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads orders. */
public final class FindOrderService implements FindOrder {
    private final Orders orders;
    private final Transactions transactions;

    public FindOrderService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.required(() -> orders.find(id));
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return transactions.required(() -> orders.findAll(ids));
    }
}
