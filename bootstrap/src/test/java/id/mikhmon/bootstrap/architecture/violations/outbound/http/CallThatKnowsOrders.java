package id.mikhmon.bootstrap.architecture.violations.outbound.http;

import id.mikhmon.bootstrap.architecture.violations.domain.order.Order;

/** The library knows a ring. */
record CallThatKnowsOrders(Order order) {}
