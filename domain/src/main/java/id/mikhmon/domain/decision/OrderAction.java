package id.mikhmon.domain.decision;

import id.mikhmon.domain.identity.Capability;

/** What the owner can do about an order; when, is in {@link ActionRules}. The names are stored. */
public enum OrderAction {
    /** Make the voucher once more where it is not made, with the money that is there; send it once more where it is. */
    DELIVER_AGAIN(Capability.RESOLVE_ORDERS),
    /** Wait for no money any more, or look at the order no more: money that came on top is kept. */
    CLOSE(Capability.RESOLVE_ORDERS),
    /** Put what the buyer paid into an agent's wallet, which settles it with the buyer. */
    CREDIT(Capability.CORRECT_LEDGER),
    /** Note that what was paid is given back. */
    REFUND(Capability.CORRECT_LEDGER);

    private final Capability needed;

    OrderAction(Capability needed) {
        this.needed = needed;
    }

    /** @return what a person must be allowed to do */
    public Capability needed() {
        return needed;
    }
}
