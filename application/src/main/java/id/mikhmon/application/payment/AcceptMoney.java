package id.mikhmon.application.payment;

import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;

/** Takes money that fitted no sale for good. Joins the transaction that holds the order's lock, and locks accounts of the ledger. */
public interface AcceptMoney {
    /**
     * Moves what came in for the order and is unclear, once for each payment. Agents earn their shares of it where it becomes
     * a sale and covers the price.
     *
     * @param account {@link AccountId#SALES} for a voucher that is made for it, else {@link AccountId#CORRECTIONS}
     * @param note why, 1 to 200 characters
     * @return what was moved, possibly nothing
     */
    Money accept(Order locked, AccountId account, String note);
}
