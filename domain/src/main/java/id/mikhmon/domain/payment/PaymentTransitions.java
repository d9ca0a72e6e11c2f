package id.mikhmon.domain.payment;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Which event leads an attempt to pay where. A pair that is not in the table changes nothing: money that came in is never
 * forgotten because of later news (EXPIRED after PAID), and money that comes late is never refused (PAID after EXPIRED).
 */
public final class PaymentTransitions {
    private static final Map<PaymentEvent, PaymentState> MONEY = Map.of(
            PaymentEvent.PAID, PaymentState.PAID,
            PaymentEvent.PAID_OTHER_AMOUNT, PaymentState.REVIEW,
            PaymentEvent.PAID_AGAIN, PaymentState.REVIEW);

    private static final Map<PaymentState, Map<PaymentEvent, PaymentState>> TABLE = Map.of(
            PaymentState.NEW,
            andMoney(
                    entry(PaymentEvent.OPENED, PaymentState.OPEN),
                    entry(PaymentEvent.REFUSED, PaymentState.REJECTED),
                    entry(PaymentEvent.NO_ANSWER, PaymentState.UNKNOWN),
                    entry(PaymentEvent.ABSENT, PaymentState.ABANDONED),
                    entry(PaymentEvent.EXPIRED, PaymentState.EXPIRED),
                    entry(PaymentEvent.FAILED, PaymentState.FAILED)),
            PaymentState.UNKNOWN,
            andMoney(
                    entry(PaymentEvent.OPENED, PaymentState.OPEN),
                    entry(PaymentEvent.REFUSED, PaymentState.REJECTED),
                    entry(PaymentEvent.ABSENT, PaymentState.ABANDONED),
                    entry(PaymentEvent.EXPIRED, PaymentState.EXPIRED),
                    entry(PaymentEvent.FAILED, PaymentState.FAILED)),
            PaymentState.OPEN,
            andMoney(
                    entry(PaymentEvent.EXPIRED, PaymentState.EXPIRED), entry(PaymentEvent.FAILED, PaymentState.FAILED)),
            PaymentState.REJECTED,
            MONEY,
            PaymentState.ABANDONED,
            MONEY,
            PaymentState.EXPIRED,
            MONEY,
            PaymentState.FAILED,
            MONEY,
            PaymentState.PAID,
            Map.of(PaymentEvent.REFUNDED, PaymentState.REFUNDED),
            PaymentState.REVIEW,
            Map.of(PaymentEvent.REFUNDED, PaymentState.REFUNDED),
            PaymentState.REFUNDED,
            Map.of());

    private PaymentTransitions() {}

    /** @return the state that follows, or nothing when the event changes nothing in that state */
    public static Optional<PaymentState> next(PaymentState state, PaymentEvent event) {
        return Optional.ofNullable(TABLE.get(state)).map(row -> row.get(event));
    }

    @SafeVarargs
    private static Map<PaymentEvent, PaymentState> andMoney(Map.Entry<PaymentEvent, PaymentState>... edges) {
        Map<PaymentEvent, PaymentState> row = new java.util.EnumMap<>(MONEY);
        for (Map.Entry<PaymentEvent, PaymentState> edge : edges) {
            row.put(edge.getKey(), edge.getValue());
        }
        return Map.copyOf(row);
    }
}
