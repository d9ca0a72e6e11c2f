package id.mikhmon.routeros.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command without the wanted answer: either the router said no, or the wire gave no answer. */
public abstract sealed class RouterException extends Exception permits DeviceException, WireException {

    private static final long serialVersionUID = 1L;

    RouterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Never null: there is no such failure without its reason. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Whether the router may have carried the command out all the same. */
    public abstract boolean outcomeUnknown();
}
