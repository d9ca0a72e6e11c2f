package id.mikhmon.domain.order;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One buyer's purchase of one voucher. It is placed (CREATED), a payment is opened for it (AWAITING_PAYMENT), the
 * gateway tells of the money (PAID), and the voucher is made on the router (DELIVERED). What else can happen is in
 * {@link OrderTransitions}. The order keeps its own copy of price and entitlement, so that a later change of the offer
 * does not touch it. Placed by the checkout feature, advanced by payment and voucher under its row lock.
 *
 * @param agent whose link the buyer came by
 * @param price what the offer cost when the order was placed
 * @param fee what the gateway takes from the buyer on top
 * @param expiresAt until when the buyer can pay
 * @param review why a person has to look, as soon as there is a reason; a paid order with one is delivered all the same
 */
public record Order(
        OrderId id,
        OrderReference reference,
        OfferId offer,
        String offerName,
        Duration validity,
        Offer.Entitlement entitlement,
        Optional<AgentCode> agent,
        Customer customer,
        Money price,
        Money fee,
        OrderState state,
        Optional<ReviewReason> review,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        Optional<Instant> deliveredAt) {

    /** A new order for an offer, as the buyer saw it. */
    public static Order place(
            OrderId id,
            OrderReference reference,
            Offer offer,
            Optional<AgentCode> agent,
            Customer customer,
            Money fee,
            Instant now,
            Instant expiresAt) {
        return new Order(
                id,
                reference,
                offer.id(),
                offer.name(),
                offer.validity(),
                offer.entitlement(),
                agent,
                customer,
                offer.price(),
                fee,
                OrderState.CREATED,
                Optional.empty(),
                now,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    public Money total() {
        return price.plus(fee);
    }

    /**
     * @return the order after the event; the same order when the event changes nothing. Second money for an order whose
     *     voucher is still on its way is kept as the reason for review and turns the order to REVIEW once it is delivered.
     */
    public Order after(OrderEvent event, Instant now) {
        if (event == OrderEvent.SECOND_PAYMENT && state == OrderState.PAID) {
            return with(state, Optional.of(ReviewReason.SECOND_PAYMENT), paidAt, deliveredAt);
        }
        return OrderTransitions.next(state, event)
                .map(next -> moved(event, next, now))
                .orElse(this);
    }

    private Order moved(OrderEvent event, OrderState next, Instant now) {
        Optional<Instant> paid = paidAt.isEmpty() && next.hasMoney() ? Optional.of(now) : paidAt;
        if (next == OrderState.DELIVERED) {
            boolean stillToLookAt =
                    review.filter(ReviewReason.SECOND_PAYMENT::equals).isPresent();
            return with(
                    stillToLookAt ? OrderState.REVIEW : OrderState.DELIVERED,
                    stillToLookAt ? review : Optional.empty(),
                    paid,
                    Optional.of(now));
        }
        return with(next, next == OrderState.REVIEW ? Optional.of(reasonOf(event)) : review, paid, deliveredAt);
    }

    private static ReviewReason reasonOf(OrderEvent event) {
        return ReviewReason.valueOf(event.name());
    }

    /** The gateway's own word on the fee is what the buyer really pays. */
    public Order withFee(Money charged) {
        return new Order(
                id,
                reference,
                offer,
                offerName,
                validity,
                entitlement,
                agent,
                customer,
                price,
                charged,
                state,
                review,
                createdAt,
                expiresAt,
                paidAt,
                deliveredAt);
    }

    private Order with(
            OrderState next, Optional<ReviewReason> reason, Optional<Instant> paid, Optional<Instant> delivered) {
        return new Order(
                id,
                reference,
                offer,
                offerName,
                validity,
                entitlement,
                agent,
                customer,
                price,
                fee,
                next,
                reason,
                createdAt,
                expiresAt,
                paid,
                delivered);
    }
}
