package id.mikhmon.domain.decision;

/** Which way money goes back to whoever paid. The names are stored. */
public enum GivenBack {
    /** The owner pressed for it at the gateway, which takes it from what it owes us. */
    AT_GATEWAY,
    /** By hand, out of the drawer: the gateway still owes us what it took. */
    BY_HAND_CASH,
    /** By hand, from the owner's bank account: likewise. */
    BY_HAND_BANK,
    /** Into the wallet that it came from, or that the owner named. */
    WALLET
}
