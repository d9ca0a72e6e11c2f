package id.mikhmon.bootstrap.architecture.violations.application.voucher;

import id.mikhmon.bootstrap.architecture.violations.application.order.port.Orders;

/** A feature touches the ports of another. */
record UseCaseThatTakesAnothersStore(Orders orders) {}
