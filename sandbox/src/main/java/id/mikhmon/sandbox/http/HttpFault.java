package id.mikhmon.sandbox.http;

/** How an HTTP server misbehaves. */
public enum HttpFault {
    /** It works. */
    NONE,
    /** The port is closed, and open connections with it. */
    REFUSE,
    /** Requests are read, not carried out, and never answered. */
    HANG,
    /** Requests are carried out, and the connection ends in the middle of the answer's body. */
    CUT,
    /** 500 with an empty JSON object; nothing is carried out. */
    ERROR_500,
    /** 200 with a page of HTML, as a proxy in between would send; nothing is carried out. */
    NONSENSE,
    /** Requests that create something are carried out and never answered; all others work. */
    ACCEPT_THEN_HANG
}
