package id.mikhmon.bootstrap.architecture.violations.application.order;

/** A service that is not final, and known to a resource. */
public class OpenService implements PlaceOrder {
    @Override
    public void place() {}
}
