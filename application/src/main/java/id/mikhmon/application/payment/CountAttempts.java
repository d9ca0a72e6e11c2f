package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;

/** Tells how often a payment was begun for an order. */
public interface CountAttempts {
    int count(OrderId order);
}
