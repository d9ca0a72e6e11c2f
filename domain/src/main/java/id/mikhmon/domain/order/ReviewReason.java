package id.mikhmon.domain.order;

/** Why a person has to look at an order. */
public enum ReviewReason {
    WRONG_AMOUNT,
    SECOND_PAYMENT,
    OFFER_GONE,
    UNDELIVERABLE
}
