package id.mikhmon.bootstrap.architecture.violations.routeros.wire;

import id.mikhmon.bootstrap.architecture.violations.domain.order.Order;

/** The wire knows the business. */
public record WireThatKnowsOrders(Order order) {}
