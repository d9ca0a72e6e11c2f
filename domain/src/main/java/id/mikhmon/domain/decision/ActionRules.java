package id.mikhmon.domain.decision;

import static id.mikhmon.domain.decision.OrderAction.CLOSE;
import static id.mikhmon.domain.decision.OrderAction.CREDIT;
import static id.mikhmon.domain.decision.OrderAction.DELIVER_AGAIN;
import static id.mikhmon.domain.decision.OrderAction.REFUND;

import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which action an order's origin and state allow. What is not in the table is not allowed. */
public final class ActionRules {
    private static final Map<OrderState, Set<OrderAction>> SHOP = Map.of(
            OrderState.AWAITING_PAYMENT, Set.of(CLOSE),
            OrderState.PAID, Set.of(DELIVER_AGAIN, CREDIT, REFUND),
            OrderState.DELIVERED, Set.of(DELIVER_AGAIN, CREDIT, REFUND),
            OrderState.REVIEW, Set.of(DELIVER_AGAIN, CLOSE, CREDIT, REFUND),
            // Somebody may pay once more for an order whose money went back.
            OrderState.REFUNDED, Set.of(CLOSE, CREDIT, REFUND));

    /** Its money is the agent's: it goes back into the wallet and nowhere else, so that there is nothing to credit. */
    private static final Map<OrderState, Set<OrderAction>> WALLET =
            Map.of(OrderState.PAID, Set.of(DELIVER_AGAIN, REFUND), OrderState.DELIVERED, Set.of(REFUND));

    private ActionRules() {}

    /** @return what may be done with such an order, in the order of the actions; {@link #allowed(Order, boolean)} knows it better */
    public static Set<OrderAction> allowed(OrderOrigin origin, OrderState state) {
        Map<OrderState, Set<OrderAction>> table = switch (origin) {
            case SHOP -> SHOP;
            case WALLET -> WALLET;
        };
        Set<OrderAction> allowed = EnumSet.noneOf(OrderAction.class);
        allowed.addAll(table.getOrDefault(state, Set.of()));
        return allowed;
    }

    /**
     * As the table says, but that an order in review is not closed while its buyer has neither voucher nor money, that
     * nothing goes back where nothing is, and that a refunded one is closed only while there is a reason to look at it.
     *
     * @param holdsMoney whether money came in for the order that did not go back
     */
    public static Set<OrderAction> allowed(Order order, boolean holdsMoney) {
        Set<OrderAction> allowed = allowed(order.origin(), order.state());
        if (order.state() == OrderState.REVIEW && order.deliveredAt().isEmpty()) {
            allowed.remove(CLOSE);
        }
        if (order.state() == OrderState.REFUNDED && !holdsMoney) {
            allowed.removeIf(action -> action != CLOSE);
        }
        if (order.state() == OrderState.REFUNDED && order.review().isEmpty()) {
            allowed.remove(CLOSE);
        }
        return allowed;
    }

    /** @return which ways its money can go back */
    public static Set<GivenBack> ways(OrderOrigin origin) {
        return switch (origin) {
            case SHOP -> EnumSet.of(GivenBack.AT_GATEWAY, GivenBack.BY_HAND_CASH, GivenBack.BY_HAND_BANK);
            case WALLET -> EnumSet.of(GivenBack.WALLET);
        };
    }
}
