package id.mikhmon.application.sale;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;

/** Puts the money of one voucher that an agent sold back into its wallet, once. Joins the transaction that holds the order's lock. */
public interface ReturnSoldVoucher {
    /**
     * The shares of those above the agent are taken back as well, as far as they still have them.
     *
     * @return what the wallet got
     * @throws IllegalArgumentException when the order is part of no sale
     */
    Money giveBack(Order locked);
}
