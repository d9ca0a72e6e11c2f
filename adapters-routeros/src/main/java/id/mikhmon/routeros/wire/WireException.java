package id.mikhmon.routeros.wire;

import org.jspecify.annotations.Nullable;

/** No answer came. Whether the router carried the command out is told by {@link #outcomeUnknown()}. */
public final class WireException extends RouterException {

    private static final long serialVersionUID = 1L;

    private final WireFailure failure;
    private final boolean outcomeUnknown;

    WireException(WireFailure failure, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.outcomeUnknown = outcomeUnknown;
    }

    static WireException notSent(WireFailure failure, String message, @Nullable Throwable cause) {
        return new WireException(failure, false, message, cause);
    }

    static WireException notSent(WireFailure failure, String message) {
        return new WireException(failure, false, message, null);
    }

    static WireException unknown(WireFailure failure, String message) {
        return new WireException(failure, true, message, null);
    }

    /** Why there is no answer. */
    public WireFailure failure() {
        return failure;
    }

    /**
     * True when the command, or a part of it, was written: the router may have carried it out, so read back before
     * repeating. False when it certainly never left.
     */
    @Override
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
