package id.mikhmon.domain.payment;

/** How far an attempt to pay is. */
public enum PaymentState {
    /** Stored before the gateway is asked, since its callback can come before its answer. */
    NEW,
    /** The gateway takes the money. */
    OPEN,
    /** The gateway gave no definite answer; it may or may not take money. */
    UNKNOWN,
    /** The gateway said no. */
    REJECTED,
    /** A look-up showed that the gateway never knew it. */
    ABANDONED,
    EXPIRED,
    FAILED,
    PAID,
    /** Money that a person has to look at: wrong amount or paid twice. */
    REVIEW,
    REFUNDED;

    /** @return whether the gateway has to be asked about it when nothing is heard */
    public boolean isOpenEnded() {
        return this == NEW || this == OPEN || this == UNKNOWN;
    }
}
