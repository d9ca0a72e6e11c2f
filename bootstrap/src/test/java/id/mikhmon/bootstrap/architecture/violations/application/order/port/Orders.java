package id.mikhmon.bootstrap.architecture.violations.application.order.port;

import id.mikhmon.bootstrap.architecture.violations.domain.order.Order;

/** An out-port. */
public interface Orders {
    Order find(String id);
}
