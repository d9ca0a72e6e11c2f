package id.mikhmon.bootstrap.architecture.violations.sandbox.router;

import id.mikhmon.bootstrap.architecture.violations.routeros.wire.WireThatKnowsOrders;

/** The sandbox sees an adapter. */
record StandInWithTheAdaptersCodec(WireThatKnowsOrders wire) {}
