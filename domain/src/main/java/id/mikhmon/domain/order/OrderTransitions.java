package id.mikhmon.domain.order;

import static id.mikhmon.domain.order.OrderEvent.CLOSED;
import static id.mikhmon.domain.order.OrderEvent.MONEY_RETURNED;
import static id.mikhmon.domain.order.OrderEvent.OFFER_GONE;
import static id.mikhmon.domain.order.OrderEvent.PAYMENT_EXPIRED;
import static id.mikhmon.domain.order.OrderEvent.PAYMENT_OPENED;
import static id.mikhmon.domain.order.OrderEvent.PAYMENT_RECEIVED;
import static id.mikhmon.domain.order.OrderEvent.PAYMENT_REFUSED;
import static id.mikhmon.domain.order.OrderEvent.SECOND_PAYMENT;
import static id.mikhmon.domain.order.OrderEvent.UNDELIVERABLE;
import static id.mikhmon.domain.order.OrderEvent.VOUCHER_READY;
import static id.mikhmon.domain.order.OrderEvent.WRONG_AMOUNT;
import static id.mikhmon.domain.order.OrderState.AWAITING_PAYMENT;
import static id.mikhmon.domain.order.OrderState.CREATED;
import static id.mikhmon.domain.order.OrderState.DELIVERED;
import static id.mikhmon.domain.order.OrderState.EXPIRED;
import static id.mikhmon.domain.order.OrderState.FAILED;
import static id.mikhmon.domain.order.OrderState.PAID;
import static id.mikhmon.domain.order.OrderState.REFUNDED;
import static id.mikhmon.domain.order.OrderState.REVIEW;

import java.util.Map;
import java.util.Optional;

/**
 * Which event leads an order where. A pair that is not in the table changes nothing: news that comes late, twice or out
 * of order is told by its absence here, not by a special case elsewhere. No edge leads from a state with money to one
 * without.
 */
public final class OrderTransitions {
    private static final Map<OrderState, Map<OrderEvent, OrderState>> TABLE = Map.of(
            CREATED,
            Map.of(
                    PAYMENT_OPENED, AWAITING_PAYMENT,
                    PAYMENT_REFUSED, FAILED,
                    PAYMENT_EXPIRED, EXPIRED,
                    PAYMENT_RECEIVED, PAID,
                    WRONG_AMOUNT, REVIEW,
                    OFFER_GONE, REVIEW),
            AWAITING_PAYMENT,
            Map.of(
                    PAYMENT_REFUSED, FAILED,
                    PAYMENT_EXPIRED, EXPIRED,
                    CLOSED, EXPIRED,
                    PAYMENT_RECEIVED, PAID,
                    WRONG_AMOUNT, REVIEW,
                    OFFER_GONE, REVIEW),
            // A buyer who paid at the last second is served, although we had given up.
            EXPIRED,
            Map.of(PAYMENT_RECEIVED, PAID, WRONG_AMOUNT, REVIEW, OFFER_GONE, REVIEW),
            FAILED,
            Map.of(
                    PAYMENT_OPENED, AWAITING_PAYMENT,
                    PAYMENT_RECEIVED, PAID,
                    WRONG_AMOUNT, REVIEW,
                    OFFER_GONE, REVIEW),
            PAID,
            Map.of(VOUCHER_READY, DELIVERED, UNDELIVERABLE, REVIEW, MONEY_RETURNED, REFUNDED),
            DELIVERED,
            Map.of(SECOND_PAYMENT, REVIEW, MONEY_RETURNED, REFUNDED),
            REVIEW,
            Map.of(VOUCHER_READY, DELIVERED, MONEY_RETURNED, REFUNDED, CLOSED, DELIVERED),
            REFUNDED,
            Map.of());

    private OrderTransitions() {}

    /** @return the state that follows, or nothing when the event changes nothing in that state */
    public static Optional<OrderState> next(OrderState state, OrderEvent event) {
        return Optional.ofNullable(TABLE.get(state)).map(row -> row.get(event));
    }
}
