package id.mikhmon.application.payment;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;

/**
 * Records that a buyer's money went back because the owner decided so. Nothing is asked of the gateway, whose interface knows no
 * refund: either the owner pressed for it there, or gave back other money of its own. Joins the transaction that holds the
 * order's lock, and locks accounts of the ledger.
 */
public interface GiveBackMoney {
    /**
     * Tells what {@link #giveBack} gives back of the order as it stands, and locks its payments, so that all that follows from
     * it can be done before accounts of the ledger are locked. Where some of the money came in on top of a sale, only that goes:
     * the sale stays.
     */
    Going going(Order locked);

    /**
     * Gives back what is {@link #going}. Postings and shares of it are reversed, once for each payment.
     *
     * @param source the account that the money is taken from instead, or put into when it is a wallet; empty when it went
     *     back at the gateway itself
     * @param note why, 1 to 200 characters
     */
    void giveBack(Order locked, Optional<AccountId> source, String note);

    /** @return whether there is something to give back */
    boolean holdsMoney(OrderId order);

    /** @return whether some of that fits no sale, and nobody has decided about it yet */
    boolean holdsUnclearMoney(OrderId order);

    /**
     * @param amount what buyers had paid in, their fee included
     * @param payments how many go back; none when nothing is left
     * @param everything whether no money of the order is left then
     */
    record Going(Money amount, int payments, boolean everything) {}
}
