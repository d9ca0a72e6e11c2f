package id.mikhmon.domain.payment;

/** What can happen to an attempt to pay. */
public enum PaymentEvent {
    OPENED,
    REFUSED,
    /** Time-out, broken connection or nonsense: the gateway may have opened it. */
    NO_ANSWER,
    /** The gateway was asked and does not know it. */
    ABSENT,
    PAID,
    PAID_OTHER_AMOUNT,
    /** Paid, but the order was paid before by another attempt. */
    PAID_AGAIN,
    EXPIRED,
    FAILED,
    REFUNDED
}
