package id.mikhmon.application.checkout;

import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.Map;

/** Shows many orders at once to somebody who may see all of them. */
public interface ViewOrders {
    /** @return those of the orders that exist; one or two queries however many they are */
    Map<OrderId, OrderView> view(Collection<OrderId> ids);
}
