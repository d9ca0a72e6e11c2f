package id.mikhmon.bootstrap.architecture.violations.persistence.order;

import id.mikhmon.bootstrap.architecture.violations.application.order.PlaceOrder;

/** A driven adapter calls an in-port. */
record StoreThatCallsAUseCase(PlaceOrder useCase) {}
