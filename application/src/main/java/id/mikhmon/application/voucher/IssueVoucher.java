package id.mikhmon.application.voucher;

import id.mikhmon.domain.order.Order;

/** Draws the voucher of a paid order and leaves it to be made on the router. Joins the transaction that holds the lock. */
public interface IssueVoucher {
    /** An order that has a voucher keeps it; issuing again changes nothing. */
    void issue(Order paid);
}
