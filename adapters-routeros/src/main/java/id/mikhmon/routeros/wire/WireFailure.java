package id.mikhmon.routeros.wire;

/** Why the wire gave no answer. */
public enum WireFailure {
    /** The port is closed or filtered; not a sign of a wrong password. */
    CONNECTION_REFUSED,
    /** No such host, no route, or nobody answered the connect in time. */
    UNREACHABLE,
    /** No TLS could be agreed on, above all when the router's service has no certificate. */
    TLS_FAILED,
    /** The router shows another certificate than the pinned one: replaced, or somebody in between. */
    CERTIFICATE_DIFFERS,
    /** The connection ended or was silent for too long. */
    CONNECTION_LOST,
    /** No answer within the command's deadline. */
    TIMED_OUT,
    /** The router ended the session itself and gave a reason. */
    ENDED_BY_ROUTER,
    /** What came is no RouterOS API. */
    MALFORMED,
    /** Not tried: the last attempt failed and the next one is not due yet. */
    BACKING_OFF,
    /** Not tried: too many commands are waiting for this router already. */
    BUSY,
    /** Closed by us. */
    CLOSED,
    /** The waiting thread was interrupted. */
    INTERRUPTED
}
