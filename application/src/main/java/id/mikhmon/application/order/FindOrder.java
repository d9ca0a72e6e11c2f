package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Reads an order as it is stored now. */
public interface FindOrder {
    Optional<Order> find(OrderId id);
}
