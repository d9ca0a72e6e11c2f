package id.mikhmon.sandbox.router;

/** How the router misbehaves. */
public enum RouterFault {
    /** It works. */
    NONE,
    /** The port is closed and every open connection with it, as after a power cut. */
    REFUSE,
    /** Connections are accepted and never answered; nothing is carried out. */
    HANG,
    /** Commands are carried out, then the connection ends in the middle of the answer's first sentence. Logins still work. */
    CUT,
    /** Commands are carried out and never answered. Logins still work. */
    SILENT,
    /** Open connections end, and every login is refused as with a wrong password. */
    WRONG_PASSWORD,
    /** The first command after the login is answered {@code !fatal}, and the connection ends. */
    FATAL,
    /** Adding a hotspot user is trapped; all else works. */
    FULL,
    /** Answers come one after another, each after the latency (3 s when none is set) instead of overlapping. */
    SLOW
}
