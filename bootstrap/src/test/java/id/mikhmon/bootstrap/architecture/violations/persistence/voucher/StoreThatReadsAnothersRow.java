package id.mikhmon.bootstrap.architecture.violations.persistence.voucher;

import id.mikhmon.bootstrap.architecture.violations.persistence.order.OrderRow;

/** A row leaves its package. */
record StoreThatReadsAnothersRow(OrderRow row) {}
