package id.mikhmon.outbound.http;

import java.util.Objects;

/** A call that brought no usable answer. The message is for the log: one line without credentials. */
public final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is known of the request. */
    public enum Fate {
        /** Not a byte of it has left us. */
        NOT_SENT,
        /** The other side may have acted on it. */
        PERHAPS_DONE
    }

    private final Fate fate;

    public CallFailed(Fate fate, String reason) {
        super(reason);
        this.fate = fate;
    }

    /** Never null: there is no such failure without its reason. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Fate fate() {
        return fate;
    }
}
