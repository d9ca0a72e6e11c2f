package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;

/** Lists orders for the owner. */
public interface ListOrders {
    /** @throws IllegalArgumentException when the mark to go on from is none of ours */
    OrderViews.Page list(OrderViews.Query query);
}
