package id.mikhmon.application.transaction;

/** The store did not answer; nothing of the work was kept. The same call may succeed later. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
