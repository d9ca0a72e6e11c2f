package id.mikhmon.domain.funds;

/** What can happen to a request. */
public enum RequestEvent {
    /** Somebody of the owner saw the money, or paid it. */
    CARRIED_OUT,
    /** Somebody of the owner said no. */
    REJECTED,
    /** The gateway has the money, as asked. */
    PAID,
    /** The gateway has money that does not fit. */
    PAID_OTHERWISE,
    /** The gateway has no money and expects none. */
    NOT_PAID,
    /** The gateway gave the last of the money back that was unclear, or in the wallet. */
    GIVEN_BACK,
    /** The owner put the unclear money of it into the wallet. */
    UNCLEAR_CREDITED,
    /** The owner gave the unclear money of it back. */
    UNCLEAR_GIVEN_BACK
}
