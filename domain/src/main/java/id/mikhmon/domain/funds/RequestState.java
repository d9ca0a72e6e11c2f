package id.mikhmon.domain.funds;

/** How far a request is. The names are stored and told to clients. */
public enum RequestState {
    /** Somebody of the owner has to decide. */
    WAITING,
    /** The wallet was topped up, or the commission paid out. */
    DONE,
    REJECTED
}
