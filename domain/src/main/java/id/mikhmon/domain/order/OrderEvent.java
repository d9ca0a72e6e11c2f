package id.mikhmon.domain.order;

/** What can happen to an order. */
public enum OrderEvent {
    PAYMENT_OPENED,
    PAYMENT_REFUSED,
    PAYMENT_EXPIRED,
    /** The right amount came, in time or late. */
    PAYMENT_RECEIVED,
    /** Money came, but not the amount that was asked for. */
    WRONG_AMOUNT,
    /** Money came once more for an order that was paid already. */
    SECOND_PAYMENT,
    /** Money came for an offer that is no longer sold. */
    OFFER_GONE,
    VOUCHER_READY,
    /** The voucher could not be made within the time that the owner allows, or never can be. */
    UNDELIVERABLE,
    MONEY_RETURNED,
    /** The owner has decided: nobody is to pay any more, or there is nothing left to look at. */
    CLOSED
}
