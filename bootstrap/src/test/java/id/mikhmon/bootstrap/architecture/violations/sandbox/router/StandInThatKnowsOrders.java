package id.mikhmon.bootstrap.architecture.violations.sandbox.router;

import id.mikhmon.bootstrap.architecture.violations.domain.order.Order;

/** A stand-in sees the domain. */
record StandInThatKnowsOrders(Order order) {}
