package id.mikhmon.application.checkout;

import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Shows the owner everything that is known of an order. */
public interface ViewStory {
    Optional<OrderStory> view(OrderId id);
}
