package id.mikhmon.bootstrap.architecture.violations.payment.tripay;

import id.mikhmon.bootstrap.architecture.violations.persistence.order.OrderRow;

/** An adapter sees another adapter. */
record GatewayThatReadsTables(OrderRow row) {}
