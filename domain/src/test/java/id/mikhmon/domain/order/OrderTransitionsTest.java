package id.mikhmon.domain.order;

import static id.mikhmon.domain.order.OrderEvent.*;
import static id.mikhmon.domain.order.OrderState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTransitionsTest {
    /** Every edge there is, written down a second time from the contract; all other pairs change nothing. */
    private static final Map<String, OrderState> EDGES = Map.ofEntries(
            Map.entry("CREATED PAYMENT_OPENED", AWAITING_PAYMENT),
            Map.entry("CREATED PAYMENT_REFUSED", FAILED),
            Map.entry("CREATED PAYMENT_EXPIRED", EXPIRED),
            Map.entry("CREATED PAYMENT_RECEIVED", PAID),
            Map.entry("CREATED WRONG_AMOUNT", REVIEW),
            Map.entry("CREATED OFFER_GONE", REVIEW),
            Map.entry("AWAITING_PAYMENT PAYMENT_REFUSED", FAILED),
            Map.entry("AWAITING_PAYMENT PAYMENT_EXPIRED", EXPIRED),
            Map.entry("AWAITING_PAYMENT PAYMENT_RECEIVED", PAID),
            Map.entry("AWAITING_PAYMENT WRONG_AMOUNT", REVIEW),
            Map.entry("AWAITING_PAYMENT OFFER_GONE", REVIEW),
            Map.entry("AWAITING_PAYMENT CLOSED", EXPIRED),
            Map.entry("EXPIRED PAYMENT_RECEIVED", PAID),
            Map.entry("EXPIRED WRONG_AMOUNT", REVIEW),
            Map.entry("EXPIRED OFFER_GONE", REVIEW),
            Map.entry("FAILED PAYMENT_OPENED", AWAITING_PAYMENT),
            Map.entry("FAILED PAYMENT_RECEIVED", PAID),
            Map.entry("FAILED WRONG_AMOUNT", REVIEW),
            Map.entry("FAILED OFFER_GONE", REVIEW),
            Map.entry("PAID VOUCHER_READY", DELIVERED),
            Map.entry("PAID UNDELIVERABLE", REVIEW),
            Map.entry("PAID MONEY_RETURNED", REFUNDED),
            Map.entry("DELIVERED SECOND_PAYMENT", REVIEW),
            Map.entry("DELIVERED MONEY_RETURNED", REFUNDED),
            Map.entry("REVIEW VOUCHER_READY", DELIVERED),
            Map.entry("REVIEW MONEY_RETURNED", REFUNDED),
            Map.entry("REVIEW CLOSED", DELIVERED));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(OrderState.values())
                .flatMap(state -> Arrays.stream(OrderEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void eachPairLeadsWhereTheContractSays(OrderState state, OrderEvent event) {
        OrderState expected = EDGES.get(state + " " + event);

        assertThat(OrderTransitions.next(state, event).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void noEventTakesAPaidOrderBackToUnpaid(OrderState state, OrderEvent event) {
        OrderState after = OrderTransitions.next(state, event).orElse(state);

        assertThat(!state.hasMoney() || after.hasMoney()).isTrue();
    }
}
