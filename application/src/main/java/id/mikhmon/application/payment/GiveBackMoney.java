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
     * Gives back all that came in for the order. Where some of it came in on top of a sale, only that: the sale stays.
     * Postings and shares of what goes back are reversed, once for each payment.
     *
     * @param source the account that the money is taken from instead, or put into when it is a wallet; empty when it went
     *     back at the gateway itself
     * @param note why, 1 to 200 characters
     */
    Given giveBack(Order locked, Optional<AccountId> source, String note);

    /** @return whether there is something to give back */
    boolean holdsMoney(OrderId order);

    /**
     * @param amount what buyers had paid in, their fee included
     * @param payments how many went back; none when nothing was left, and nothing was changed then
     * @param everything whether no money of the order is left
     */
    record Given(Money amount, int payments, boolean everything) {}
}
