package id.mikhmon.application.voucher;

import id.mikhmon.domain.order.Order;

/** Takes back the voucher of an order whose money goes back. Joins the transaction that holds the order's lock. */
public interface WithdrawVoucher {
    /**
     * The voucher will be taken off its router, where an attempt may have left it, also when the making of it was given up.
     * The caller lets the order be refunded in the same transaction.
     *
     * @return false when the voucher was delivered already, or there is none; nothing changed then
     */
    boolean withdraw(Order locked);
}
