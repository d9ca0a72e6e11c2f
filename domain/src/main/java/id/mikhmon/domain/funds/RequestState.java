package id.mikhmon.domain.funds;

/** How far a request is. The names are stored and told to clients. */
public enum RequestState {
    /** Somebody of the owner has to decide. */
    WAITING,
    /** The agent has to pay it at a gateway. */
    UNPAID,
    /** The wallet was topped up, or the commission paid out. */
    DONE,
    REJECTED,
    /** Nobody paid it in time, the gateway refused it, or money that did not fit went back. Money that comes late all the same is taken. */
    ENDED,
    /** Money came at the gateway that does not fit; it is unclear money until the owner decides. */
    REVIEW,
    /** The gateway gave the money back, and the wallet was charged again. */
    RETURNED;

    /** @return whether somebody, or a gateway's news, decided it */
    boolean isDecided() {
        return this == DONE || this == REJECTED || this == RETURNED;
    }
}
