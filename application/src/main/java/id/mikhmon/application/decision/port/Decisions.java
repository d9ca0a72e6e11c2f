package id.mikhmon.application.decision.port;

import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** Storage of what was decided about orders. Every method joins the open transaction, or runs in one of its own. */
public interface Decisions {
    Optional<OrderDecision> find(OrderId order, IdempotencyKey key);

    /**
     * Stores a decision; enforced by a unique index over order and key.
     *
     * @return false when the order has a decision with that key; nothing was stored then
     */
    boolean add(OrderDecision decision);

    /** @return the decisions about an order, oldest first */
    List<OrderDecision> ofOrder(OrderId order);
}
