package id.mikhmon.application.order;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;

/** Puts the fee that the gateway really charges in the place of our reckoning. Joins the transaction that holds the lock. */
public interface CorrectFee {
    Order correct(Order locked, Money fee);
}
