package id.mikhmon.bootstrap.architecture.violations.payment.tripay;

import id.mikhmon.bootstrap.architecture.violations.payment.xendit.XenditSignature;

/** A gateway sees another. */
record GatewayThatBorrowsASignature(XenditSignature signature) {}
