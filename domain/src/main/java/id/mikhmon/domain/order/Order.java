package id.mikhmon.domain.order;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One purchase of one voucher. A buyer's own ({@link OrderOrigin#SHOP}) is placed (CREATED), a payment is opened for it
 * (AWAITING_PAYMENT), the gateway tells of the money (PAID), and the voucher is made on the router (DELIVERED). One that an agent sells from its
 * wallet ({@link OrderOrigin#WALLET}) is paid from the beginning. What else can happen is in {@link OrderTransitions}. The
 * order keeps its own copy of price and entitlement, so that a later change of the offer does not touch it. Placed by the
 * checkout and sale features, advanced by payment, voucher and sale under its row lock.
 *
 * @param agent whose link the buyer came by, or who sold it
 * @param customer always there for an order of the shop; whoever buys from an agent need not say who it is
 * @param price what the offer cost when the order was placed: the buyer, or the agent who sold it
 * @param fee what the gateway takes from the buyer on top
 * @param expiresAt until when the buyer can pay
 * @param review why a person has to look, as soon as there is a reason and as long as it holds, in whatever state; a paid order
 *     with one is delivered all the same
 */
public record Order(
        OrderId id,
        OrderReference reference,
        OrderOrigin origin,
        OfferId offer,
        String offerName,
        Duration validity,
        Offer.Entitlement entitlement,
        Optional<AgentCode> agent,
        Optional<Customer> customer,
        Money price,
        Money fee,
        OrderState state,
        Optional<ReviewReason> review,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        Optional<Instant> deliveredAt) {
    public Order {
        if (origin == OrderOrigin.SHOP && customer.isEmpty()) {
            throw new IllegalArgumentException("an order of the shop has a customer");
        }
        if (origin == OrderOrigin.WALLET && agent.isEmpty()) {
            throw new IllegalArgumentException("what was sold from a wallet has an agent");
        }
    }

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
                OrderOrigin.SHOP,
                offer.id(),
                offer.name(),
                offer.validity(),
                offer.entitlement(),
                agent,
                Optional.of(customer),
                offer.price(),
                fee,
                OrderState.CREATED,
                Optional.empty(),
                now,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One voucher that an agent sells from its wallet: paid at once, without a fee, so that it can only be delivered or
     * returned.
     *
     * @param price what the agent pays for it, possibly nothing
     */
    public static Order sold(
            OrderId id,
            OrderReference reference,
            Offer offer,
            AgentCode agent,
            Optional<Customer> customer,
            Money price,
            Instant now) {
        return new Order(
                id,
                reference,
                OrderOrigin.WALLET,
                offer.id(),
                offer.name(),
                offer.validity(),
                offer.entitlement(),
                Optional.of(agent),
                customer,
                price,
                new Money(0, price.currency()),
                OrderState.PAID,
                Optional.empty(),
                now,
                now,
                Optional.of(now),
                Optional.empty());
    }

    public Money total() {
        return price.plus(fee);
    }

    /**
     * @return the order after the event; the same order when the event changes nothing. Second money for an order whose
     *     voucher is still on its way is kept as the reason for review and turns the order to REVIEW once it is delivered.
     *     An order in review is closed only when the buyer has its voucher. One whose money went back stays
     *     REFUNDED with that reason until the rest went back as well or a person has looked.
     */
    public Order after(OrderEvent event, Instant now) {
        if (event == OrderEvent.SECOND_PAYMENT && (isVoucherToCome() || state == OrderState.REFUNDED)) {
            return with(state, Optional.of(ReviewReason.SECOND_PAYMENT), paidAt, deliveredAt);
        }
        if (event == OrderEvent.CLOSED && state.hasMoney()) {
            return looked();
        }
        return OrderTransitions.next(state, event)
                .map(next -> moved(event, next, now))
                .orElse(this);
    }

    private boolean isVoucherToCome() {
        return state == OrderState.PAID || (state == OrderState.REVIEW && deliveredAt.isEmpty());
    }

    private Order looked() {
        if (state != OrderState.REVIEW) {
            return with(state, Optional.empty(), paidAt, deliveredAt);
        }
        return deliveredAt.isPresent() ? with(OrderState.DELIVERED, Optional.empty(), paidAt, deliveredAt) : this;
    }

    private Order moved(OrderEvent event, OrderState next, Instant now) {
        Optional<Instant> paid = paidAt.isEmpty() && next.hasMoney() ? Optional.of(now) : paidAt;
        boolean stillToLookAt =
                review.filter(ReviewReason.SECOND_PAYMENT::equals).isPresent();
        if (next == OrderState.DELIVERED) {
            return with(
                    stillToLookAt ? OrderState.REVIEW : OrderState.DELIVERED,
                    stillToLookAt ? review : Optional.empty(),
                    paid,
                    Optional.of(now));
        }
        if (next == OrderState.REFUNDED) {
            return with(next, Optional.empty(), paid, deliveredAt);
        }
        // Of two reasons the one that nothing but a person ends is kept.
        boolean newReason = next == OrderState.REVIEW && !stillToLookAt;
        return with(next, newReason ? Optional.of(reasonOf(event)) : review, paid, deliveredAt);
    }

    private static ReviewReason reasonOf(OrderEvent event) {
        return ReviewReason.valueOf(event.name());
    }

    /** The gateway's own word on the fee is what the buyer really pays. */
    public Order withFee(Money charged) {
        return new Order(
                id,
                reference,
                origin,
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
                origin,
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
