package id.mikhmon.domain.ledger;

/** What makes money move. The names are stored: a new one may come, none may change. */
public enum CauseKind {
    /** A buyer's payment came in; the reference is the payment's. */
    PAYMENT,
    /** An agent sold from its wallet, one voucher or several; the reference is that of the first one's order. */
    SALE,
    /** One voucher of such a sale is returned; the reference is its order's. */
    SALE_RETURN,
    /** An agent's shares of a payment; the reference is the payment's. */
    SHARE,
    /** An agent's wallet was topped up through a gateway or after a proof; the reference is the top-up's. */
    TOP_UP,
    /** Commission was paid out; the reference is the request's. */
    WITHDRAWAL,
    /** The owner moved money by hand; the reference is the idempotency key. */
    BY_HAND,
    /** The owner decided what becomes of unclear money; the reference is the payment's. */
    DECISION,
    /** The owner gave a buyer's money back past the gateway, by hand or into a wallet; the reference is the payment's. */
    GIVEN_BACK,
    /** A gateway handed over what it had taken; the reference is the settlement's. */
    SETTLEMENT,
    /** An entry is taken back; the reference is the key of its cause. */
    REVERSAL
}
