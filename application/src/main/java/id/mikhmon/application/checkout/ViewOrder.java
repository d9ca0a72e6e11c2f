package id.mikhmon.application.checkout;

import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Shows an order to whoever has its secret id. */
public interface ViewOrder {
    Optional<OrderView> view(OrderId id);
}
