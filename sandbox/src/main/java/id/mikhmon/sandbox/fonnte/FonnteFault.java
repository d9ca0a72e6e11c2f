package id.mikhmon.sandbox.fonnte;

import id.mikhmon.sandbox.http.HttpFault;
import org.jspecify.annotations.Nullable;

/** How the gateway misbehaves: on the wire, or by a refusal, which it sends with HTTP 200. */
public enum FonnteFault {
    NONE(HttpFault.NONE, null),
    REFUSE(HttpFault.REFUSE, null),
    HANG(HttpFault.HANG, null),
    CUT(HttpFault.CUT, null),
    ERROR_500(HttpFault.ERROR_500, null),
    NONSENSE(HttpFault.NONSENSE, null),
    /** The message is sent and its answer never comes. */
    ACCEPT_THEN_HANG(HttpFault.ACCEPT_THEN_HANG, null),
    /** The phone has lost its connection: refused, or queued when {@code connectOnly} is false. */
    DISCONNECTED(HttpFault.NONE, "request invalid on disconnected device"),
    QUOTA(HttpFault.NONE, "insufficient quota"),
    TOKEN_INVALID(HttpFault.NONE, "token invalid"),
    /** The package has no attachments: a file fails, text works. */
    NO_ATTACHMENTS(HttpFault.NONE, "url invalid"),
    TARGET_INVALID(HttpFault.NONE, "target invalid"),
    /** A refusal that nobody knows, with {@code Status} in place of {@code status}. */
    STRANGE(HttpFault.NONE, "something new under the sun");

    final HttpFault onTheWire;
    final @Nullable String reason;

    FonnteFault(HttpFault onTheWire, @Nullable String reason) {
        this.onTheWire = onTheWire;
        this.reason = reason;
    }
}
