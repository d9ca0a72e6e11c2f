package id.mikhmon.domain.payment;

/** The kinds of ways to pay, in the order in which pages show them. */
public enum ChannelGroup {
    QRIS,
    VIRTUAL_ACCOUNT,
    E_WALLET,
    RETAIL
}
