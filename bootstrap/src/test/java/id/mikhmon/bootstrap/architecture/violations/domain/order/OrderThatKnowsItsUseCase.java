package id.mikhmon.bootstrap.architecture.violations.domain.order;

import id.mikhmon.bootstrap.architecture.violations.application.order.PlaceOrder;

/** The domain uses the application. */
record OrderThatKnowsItsUseCase(PlaceOrder useCase) {}
