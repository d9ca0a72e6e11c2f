package id.mikhmon.application.voucher;

import id.mikhmon.domain.order.Order;

/**
 * Takes the voucher of an order off its router because its money goes back, also when the buyer has it. Joins the transaction
 * that holds the order's lock and lets it be refunded.
 */
public interface RemoveVoucher {
    /**
     * Queues the removal, once for each order. A voucher that somebody has logged in with stays, and the owner is told.
     */
    void remove(Order locked);
}
