package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;

/** The one way in which an order moves. Joins the caller's transaction, which holds the order's lock. */
public interface AdvanceOrder {
    /**
     * Tells the owner when the order comes under review, and the buyer when the money went back.
     *
     * @return the order after the event, stored when it changed
     */
    Order advance(Order locked, OrderEvent event);
}
