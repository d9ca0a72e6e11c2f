package id.mikhmon.web.portal.agent;

import id.mikhmon.domain.order.OrderState;

/** How a voucher stands that an agent sold, in the agent's words. */
public enum VoucherStanding {
    READY(OrderState.DELIVERED),
    WAITING(OrderState.PAID),
    RETURNED(OrderState.REFUNDED);

    private final OrderState state;

    VoucherStanding(OrderState state) {
        this.state = state;
    }

    public OrderState state() {
        return state;
    }

    /** @return what a voucher that is not with the router counts as: waiting, until its money is back */
    public static VoucherStanding of(OrderState state) {
        return switch (state) {
            case DELIVERED -> READY;
            case REFUNDED -> RETURNED;
            default -> WAITING;
        };
    }
}
