package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;

/** Stores an order that an agent sold. Joins the caller's transaction, which sees to it that nothing is sold twice. */
public interface AddSoldOrder {
    void add(Order sold);
}
