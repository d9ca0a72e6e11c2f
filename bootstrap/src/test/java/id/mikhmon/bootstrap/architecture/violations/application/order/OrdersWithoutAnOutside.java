package id.mikhmon.bootstrap.architecture.violations.application.order;

import id.mikhmon.bootstrap.architecture.violations.application.order.port.Orders;
import id.mikhmon.bootstrap.architecture.violations.domain.order.Order;

/** An out-port implemented in the application. */
final class OrdersWithoutAnOutside implements Orders {
    @Override
    public Order find(String id) {
        return new Order(id);
    }
}
