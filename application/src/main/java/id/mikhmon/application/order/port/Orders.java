package id.mikhmon.application.order.port;

import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Storage of orders. Every method joins the open transaction, or runs in one of its own. */
public interface Orders {
    Optional<Order> find(OrderId id);

    /** @return those that there are, in any order */
    List<Order> findAll(Collection<OrderId> ids);

    /** Reads the order anew and locks its row until the transaction ends. */
    Optional<Order> lock(OrderId id);

    /** As {@link #lock}, for several at once; nobody who locks several waits for another in a circle. */
    List<Order> lockAll(Collection<OrderId> ids);

    /** Stores a new order. */
    void add(Order order);

    /** Replaces the stored order; the caller holds its lock. */
    void save(Order order);

    /** @return who has that key, without claiming it */
    Optional<KeyHolder> findKey(IdempotencyKey key);

    /**
     * Claims an idempotency key for an order; enforced by a unique index. When another transaction claims the same key at
     * the same time, it waits for that one.
     *
     * @param fingerprint SHA-256 in hex of what the client sent
     * @param now from when on its age counts
     * @return empty when the key was free and is now taken, otherwise who has it
     */
    Optional<KeyHolder> claimKey(IdempotencyKey key, String fingerprint, OrderId order, Instant now);

    /**
     * Removes at most so many keys that were claimed before that time and whose order has ended ({@link OrderState#hasEnded}).
     *
     * @return how many; fewer than {@code most} when no more are left
     */
    int forgetKeysBefore(Instant time, int most);

    record KeyHolder(OrderId order, String fingerprint) {}
}
