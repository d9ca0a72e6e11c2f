package id.mikhmon.bootstrap.architecture.violations.web.offer;

import id.mikhmon.bootstrap.architecture.violations.application.order.PlaceOrder;
import jakarta.inject.Inject;

/** A field that only a container can fill. */
class OffersThatAreFilledIn {
    @Inject
    private PlaceOrder useCase;

    void place() {
        useCase.place();
    }
}
