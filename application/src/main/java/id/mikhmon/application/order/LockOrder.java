package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds an order's row until the caller's transaction ends. Whoever decides something about an order, its payments or its
 * voucher takes this lock first, so that two callbacks about one order come one after the other.
 */
public interface LockOrder {
    Optional<Order> lock(OrderId id);

    /** @return those that there are, in any order */
    List<Order> lockAll(Collection<OrderId> ids);
}
