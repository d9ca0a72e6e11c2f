package id.mikhmon.application.checkout.port;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Orders with everything that hangs on them, over the features. Reads only; a handful of queries, each by an index. */
public interface OrderStories {
    Optional<OrderStory> find(OrderId id);
}
