package id.mikhmon.routeros.wire;

/** A command without the wanted answer: either the router said no, or the wire gave no answer. */
public abstract sealed class RouterException extends Exception permits DeviceException, WireException {

    private static final long serialVersionUID = 1L;

    RouterException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the router may have carried the command out all the same. */
    public abstract boolean outcomeUnknown();
}
