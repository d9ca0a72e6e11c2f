package id.mikhmon.bootstrap.architecture.violations.web.order;

import id.mikhmon.bootstrap.architecture.violations.application.order.port.Orders;

/** A driving adapter calls an out-port. */
record ResourceThatAsksAStore(Orders orders) {}
