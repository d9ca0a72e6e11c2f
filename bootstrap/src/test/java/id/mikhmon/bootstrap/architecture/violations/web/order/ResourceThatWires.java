package id.mikhmon.bootstrap.architecture.violations.web.order;

import id.mikhmon.bootstrap.architecture.violations.bootstrap.wiring.OrderWiring;

/** Somebody sees bootstrap. */
record ResourceThatWires(OrderWiring wiring) {}
