package id.mikhmon.application.payment;

import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
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

    /**
     * More money came by another transaction of the gateway, and is posted as unclear. A person has to look.
     *
     * @param received nothing where no amount was told
     */
    void beside(Bill bill, Payment payment, String transaction, Money received);

    /** No money comes: refused, given up or expired. It may come late all the same. */
    void ended(Bill bill);

    /** The gateway gave the payment itself back. Takes back what {@link #paid} moved; what was unclear or decided is taken back. */
    void returned(Bill bill, Payment payment, Returned what);

    /** The gateway gave back what had come {@link #beside}, and it is taken back. */
    void besideReturned(Bill bill, Payment payment, Returned what);

    /**
     * @param amount what went back, nothing where no amount was told
     * @param borne what of it a decision had put into a wallet, and the agent had spent, so that the owner bears it
     * @param unclear whether something is left that somebody has to decide about
     * @param credited whether something is left that paid the bill as asked, or that a decision put into a wallet
     */
    record Returned(Money amount, Money borne, boolean unclear, boolean credited) {}
}
