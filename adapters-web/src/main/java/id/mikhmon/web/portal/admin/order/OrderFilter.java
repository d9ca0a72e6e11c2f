package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.PageExchange;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** Which orders a list or a file shows, as the address tells it. */
record OrderFilter(Optional<OrderState> state, Days days) {
    static final OrderFilter ALL = new OrderFilter(Optional.empty(), Days.ALL);

    static OrderFilter of(PageExchange exchange, ZoneId zone) {
        Optional<OrderState> state = exchange.parameter("status")
                .flatMap(name -> Arrays.stream(OrderState.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        return new OrderFilter(state, Days.of(exchange, zone));
    }

    OrderFilter with(Optional<OrderState> wanted) {
        return new OrderFilter(wanted, days);
    }

    OrderFilter withoutDays() {
        return new OrderFilter(state, Days.ALL);
    }

    OrderViews.Query query(Optional<String> after, int limit) {
        return new OrderViews.Query(state, days.from(), days.until(), after, limit);
    }

    /** @return the page with this filter */
    String path(String page, Optional<String> after) {
        String query = state.map(name -> "status=" + name + "&").orElse("")
                + days.query()
                + after.map(mark -> "after=" + mark + "&").orElse("");
        return query.isEmpty() ? page : page + "?" + query.substring(0, query.length() - 1);
    }
}
