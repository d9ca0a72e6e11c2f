package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that came for a bill and fits it not, until the owner decides. Every method joins the caller's transaction; those that
 * change something need the lock of the bill, and lock its payment and then accounts of the ledger.
 */
public interface UnclearMoney {
    /** @return what is unclear, first what came as the payment itself, then what came beside it in its order; possibly nothing */
    List<Came> of(OrderId bill);

    /** @return what gateways took back of what {@link #credit} had put into a wallet, in no order */
    List<TakenBack> takenBack(OrderId bill);

    /** As {@link #of}, with the payment locked until the transaction ends. */
    List<Came> lock(OrderId bill);

    /**
     * Locks as {@link #lock} does.
     *
     * @return whether its payment, or one beside it, was told without an amount and nobody decided about it; it can only be given
     *     back
     */
    boolean holdsUnknown(OrderId bill);

    /**
     * Locks as {@link #lock} does.
     *
     * @return whether something is still here that paid it as asked, or that was put into a wallet
     */
    boolean holdsCredited(OrderId bill);

    /**
     * Puts all of it into the wallet of the agent who paid it, each part once, less what the gateway added for itself and was paid
     * on top of what was asked.
     *
     * @param note why, 1 to 200 characters
     */
    void credit(OrderId bill, AccountId wallet, String note);

    /**
     * Records that all of it went back; what was told without an amount counts as given back too.
     *
     * @param source the account that the money is taken from instead; empty when it went back at the gateway itself
     * @param note why, 1 to 200 characters
     */
    void giveBack(OrderId bill, Optional<AccountId> source, String note);

    /**
     * One sum that came.
     *
     * @param received in all, more than nothing
     * @param credit what a wallet would get of it
     * @param at when it came, or was told
     */
    record Came(Money received, Money credit, Instant at) {}
}
