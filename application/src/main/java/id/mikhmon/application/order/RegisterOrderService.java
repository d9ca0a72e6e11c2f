package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import java.util.Optional;

/** Claims the key, then stores the order. */
public final class RegisterOrderService implements RegisterOrder {
    private final Orders orders;
    private final Transactions transactions;

    public RegisterOrderService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Optional<Holder> register(Order order, IdempotencyKey key, String fingerprint) {
        return transactions.required(() -> {
            Optional<Holder> first = orders.claimKey(key, fingerprint, order.id(), order.createdAt())
                    .map(holder ->
                            new Holder(holder.order(), holder.fingerprint().equals(fingerprint)));
            if (first.isEmpty()) {
                orders.add(order);
            }
            return first;
        });
    }
}
