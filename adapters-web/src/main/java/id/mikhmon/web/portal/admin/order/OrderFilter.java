package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.list.OwnersList;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which orders a list or a file shows, as the address tells it.
 *
 * @param attention whether only those that a person has to look at, in whatever state; the address has it in place of a state
 */
record OrderFilter(Optional<OrderState> state, boolean attention, Days days, boolean oldestFirst) {
    static final OrderFilter ALL = new OrderFilter(Optional.empty(), false, Days.ALL, false);
    static final String ATTENTION = "ATTENTION";
    private static final String OLDEST = "oldest";

    static OrderFilter of(PageExchange exchange, ZoneId zone) {
        Optional<String> status = exchange.parameter("status");
        Optional<OrderState> state = status.flatMap(name -> Arrays.stream(OrderState.values())
                .filter(known -> known.name().equals(name))
                .findFirst());
        return new OrderFilter(
                state,
                status.filter(ATTENTION::equals).isPresent(),
                Days.of(exchange, zone),
                OwnersList.ORDERS.age(exchange) == AgeOrder.OLDEST);
    }

    OrderFilter with(Optional<OrderState> wanted) {
        return new OrderFilter(wanted, false, days, oldestFirst);
    }

    OrderFilter withAttention() {
        return new OrderFilter(Optional.empty(), true, days, oldestFirst);
    }

    /** @return the filter's value of {@code status} in an address */
    Optional<String> status() {
        return attention ? Optional.of(ATTENTION) : state.map(OrderState::name);
    }

    OrderFilter withoutDays() {
        return new OrderFilter(state, attention, Days.ALL, oldestFirst);
    }

    OrderViews.Query query(Optional<String> after, int limit) {
        return new OrderViews.Query(state, attention, days.from(), days.until(), oldestFirst, after, limit);
    }

    /** @return the page with this filter */
    String path(String page, Optional<String> after) {
        String query = status().map(name -> "status=" + name + "&").orElse("")
                + days.query()
                + (oldestFirst ? OwnersList.SORT + "=" + OLDEST + "&" : "")
                + after.map(mark -> "after=" + mark + "&").orElse("");
        return query.isEmpty() ? page : page + "?" + query.substring(0, query.length() - 1);
    }
}
