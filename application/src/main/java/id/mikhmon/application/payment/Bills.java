package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import java.util.Optional;

/**
 * The bills of the feature that keeps them, and what it does when they are paid. Every method joins the caller's transaction;
 * those that change something are called once for each event, under the locks of bill and payment, with the payment stored
 * already.
 */
public interface Bills {
    Optional<Bill> find(OrderId id);

    /** Reads the bill anew and locks it until the transaction ends. */
    Optional<Bill> lock(OrderId id);

    /** The payment pays the bill as asked. Moves the money. */
    void paid(Bill bill, Payment payment);

    /** Money came that does not fit. It is posted as unclear; a person has to look. */
    void unclear(Bill bill, Payment payment);

    /** More money came by another transaction of the gateway, and is posted as unclear. A person has to look. */
    void beside(Bill bill, Payment payment, String transaction);

    /** No money comes: refused, given up or expired. It may come late all the same. */
    void ended(Bill bill);

    /** The gateway gave back what had paid the bill, or the last of what was unclear. */
    void returned(Bill bill, Payment payment);

    /** The gateway gave back some of what came, and the bill stands as before. */
    void returnedInPart(Bill bill, Payment payment);
}
