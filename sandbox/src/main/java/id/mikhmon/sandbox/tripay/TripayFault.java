package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.HttpFault;

/** How the gateway misbehaves: on the wire, or with its callbacks. */
public enum TripayFault {
    NONE(HttpFault.NONE),
    REFUSE(HttpFault.REFUSE),
    HANG(HttpFault.HANG),
    CUT(HttpFault.CUT),
    ERROR_500(HttpFault.ERROR_500),
    NONSENSE(HttpFault.NONSENSE),
    /** A transaction is created and its answer never comes; reading works. */
    ACCEPT_THEN_HANG(HttpFault.ACCEPT_THEN_HANG),
    /** Buyers pay, but no callback is ever sent. */
    CALLBACK_LOST(HttpFault.NONE),
    /** Every buyer pays at once, and the callback is delivered before the create call is answered. */
    CALLBACK_FIRST(HttpFault.NONE);

    final HttpFault onTheWire;

    TripayFault(HttpFault onTheWire) {
        this.onTheWire = onTheWire;
    }
}
