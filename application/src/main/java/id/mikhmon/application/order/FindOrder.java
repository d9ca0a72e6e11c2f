package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads orders as they are stored now. */
public interface FindOrder {
    Optional<Order> find(OrderId id);

    /** @return those that there are, in any order */
    List<Order> findAll(Collection<OrderId> ids);
}
