package id.mikhmon.domain.decision;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionRulesTest {
    /** Everything that is allowed, written down a second time; all other triples are not. */
    private static final Set<String> ALLOWED = Set.of(
            "SHOP AWAITING_PAYMENT CLOSE",
            "SHOP PAID DELIVER_AGAIN",
            "SHOP PAID CREDIT",
            "SHOP PAID REFUND",
            "SHOP DELIVERED DELIVER_AGAIN",
            "SHOP DELIVERED CREDIT",
            "SHOP DELIVERED REFUND",
            "SHOP REVIEW DELIVER_AGAIN",
            "SHOP REVIEW CLOSE",
            "SHOP REVIEW CREDIT",
            "SHOP REVIEW REFUND",
            "SHOP REFUNDED CLOSE",
            "SHOP REFUNDED CREDIT",
            "SHOP REFUNDED REFUND",
            "WALLET PAID DELIVER_AGAIN",
            "WALLET PAID REFUND",
            "WALLET DELIVERED REFUND");

    static Stream<Arguments> all() {
        return Arrays.stream(OrderOrigin.values())
                .flatMap(origin -> Arrays.stream(OrderState.values())
                        .flatMap(state -> Arrays.stream(OrderAction.values())
                                .map(action -> Arguments.of(origin, state, action))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachActionIsAllowedWhereTheTableSaysAndNowhereElse(OrderOrigin origin, OrderState state, OrderAction action) {
        assertThat(ActionRules.allowed(origin, state).contains(action))
                .isEqualTo(ALLOWED.contains(origin + " " + state + " " + action));
    }

    @Test
    void orderInReviewIsClosedOnlyWhenTheBuyerHasItsVoucher() {
        Instant now = Instant.parse("2026-11-22T07:00:00Z");
        Order paid = anOrder().order().after(OrderEvent.PAYMENT_RECEIVED, now);
        Order without = paid.after(OrderEvent.UNDELIVERABLE, now);
        Order with = paid.after(OrderEvent.VOUCHER_READY, now).after(OrderEvent.SECOND_PAYMENT, now);

        assertThat(ActionRules.allowed(without, true)).doesNotContain(OrderAction.CLOSE);
        assertThat(without.after(OrderEvent.CLOSED, now)).isEqualTo(without);
        assertThat(ActionRules.allowed(with, true)).contains(OrderAction.CLOSE);
        assertThat(with.after(OrderEvent.CLOSED, now)).isEqualTo(paid.after(OrderEvent.VOUCHER_READY, now));
    }

    @Test
    void nothingGoesBackTwiceUnlessMoneyCameOnceMore() {
        Instant now = Instant.parse("2026-11-22T07:00:00Z");
        Order refunded =
                anOrder().order().after(OrderEvent.PAYMENT_RECEIVED, now).after(OrderEvent.MONEY_RETURNED, now);

        assertThat(ActionRules.allowed(refunded, false)).isEmpty();
        assertThat(ActionRules.allowed(refunded, true)).containsExactly(OrderAction.CREDIT, OrderAction.REFUND);
    }

    @Test
    void secondMoneyOfARefundedOrderIsLookedAtUntilSomebodyHasDecided() {
        Instant now = Instant.parse("2026-11-22T07:00:00Z");
        Order refunded = anOrder()
                .order()
                .after(OrderEvent.PAYMENT_RECEIVED, now)
                .after(OrderEvent.UNDELIVERABLE, now)
                .after(OrderEvent.MONEY_RETURNED, now);
        assertThat(refunded.review()).isEmpty();

        Order again = refunded.after(OrderEvent.SECOND_PAYMENT, now);

        assertThat(again.state()).isEqualTo(OrderState.REFUNDED);
        assertThat(again.review()).contains(ReviewReason.SECOND_PAYMENT);
        assertThat(ActionRules.allowed(again, true))
                .containsExactly(OrderAction.CLOSE, OrderAction.CREDIT, OrderAction.REFUND);
        assertThat(ActionRules.allowed(again, false)).containsExactly(OrderAction.CLOSE);
        assertThat(again.after(OrderEvent.CLOSED, now)).isEqualTo(refunded);
    }
}
