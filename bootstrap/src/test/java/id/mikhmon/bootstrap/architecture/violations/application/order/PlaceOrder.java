package id.mikhmon.bootstrap.architecture.violations.application.order;

/** An in-port. */
public interface PlaceOrder {
    void place();
}
