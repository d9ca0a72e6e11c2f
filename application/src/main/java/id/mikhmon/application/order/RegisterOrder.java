package id.mikhmon.application.order;

import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Stores a new order once per idempotency key. Joins the caller's transaction. */
public interface RegisterOrder {
    /** @return empty when it was stored, otherwise the order that has the key already; nothing was stored then */
    Optional<Holder> register(Order order, IdempotencyKey key, String fingerprint);

    /**
     * Who came first under a key.
     *
     * @param sameContent whether the client sent the same then
     */
    record Holder(OrderId order, boolean sameContent) {}
}
