package id.mikhmon.domain.order;

/** Where an order comes from, and with that how it was paid. */
public enum OrderOrigin {
    /** A buyer placed it in the shop or over an agent's link and pays through a gateway. */
    SHOP,
    /** An agent sold it and paid from its wallet; when it cannot be delivered, it is returned by itself. */
    WALLET
}
