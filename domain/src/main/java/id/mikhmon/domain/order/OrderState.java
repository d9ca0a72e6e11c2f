package id.mikhmon.domain.order;

/** How far an order is; the words are those of the public API. Which may follow which is in {@link OrderTransitions}. */
public enum OrderState {
    /** Stored; the gateway has not answered yet. */
    CREATED,
    /** The buyer can pay. */
    AWAITING_PAYMENT,
    /** The money is here, the voucher is on its way. */
    PAID,
    /** The voucher stands on the router. */
    DELIVERED,
    /** Nobody paid in time. */
    EXPIRED,
    /** The gateway refused the payment. */
    FAILED,
    /** Money is here and a person has to look: wrong amount, second payment, undeliverable. */
    REVIEW,
    /** The money went back. */
    REFUNDED;

    /** @return whether nothing is waited for any more; a late payment or a returned one may move the order even so */
    public boolean hasEnded() {
        return this == DELIVERED || this == EXPIRED || this == FAILED || this == REFUNDED;
    }

    /** @return whether money of the buyer has come in for an order in this state */
    public boolean hasMoney() {
        return this == PAID || this == DELIVERED || this == REVIEW || this == REFUNDED;
    }
}
