package id.mikhmon.bootstrap.architecture.violations.sandbox.demo;

import id.mikhmon.bootstrap.architecture.violations.application.order.port.Orders;

/** The demo goes past the in-ports. */
record DemoThatWritesTables(Orders orders) {}
