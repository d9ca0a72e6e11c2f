package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;

/** The buyer says that the payment was made: the gateway is asked soon, at most as often as it allows. */
public interface RecheckPayment {
    /**
     * Returns at once.
     *
     * @return whether a question was put down; false when there is nothing to ask or it was asked just now
     */
    boolean recheck(OrderId order);
}
