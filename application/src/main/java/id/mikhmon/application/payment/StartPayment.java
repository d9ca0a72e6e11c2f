package id.mikhmon.application.payment;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import java.time.Duration;

/** Stores a further attempt to pay and leaves it to be opened. Joins the caller's transaction. */
public interface StartPayment {
    Payment start(Order order, Channel channel);

    /** The one payment of a bill. */
    Payment start(Bill bill, Channel channel);

    /** @return how long a payment by that channel stays open */
    Duration openFor(Channel channel);
}
