package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.SearchOrders;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The list of orders: filtered by state and day, or what a search found. All of it stands in the address. */
@Named("orders")
@RequestScoped
public class OrdersBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/admin/orders";

    @Inject
    ListOrders listOrders;

    @Inject
    SearchOrders searchOrders;

    @Inject
    PageExchange exchange;

    @Inject
    WebSettings settings;

    private Optional<OrderState> state = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<String> sought = Optional.empty();
    private List<OrderView> rows = List.of();
    private Optional<String> next = Optional.empty();

    @Override
    public void open() {
        sought = exchange.parameter("q");
        if (sought.isPresent()) {
            rows = searchOrders.search(sought.get());
            if (rows.size() == 1) {
                exchange.redirect("/admin/order?item=" + rows.get(0).order().id());
            }
            return;
        }
        state = exchange.parameter("status")
                .flatMap(name -> Arrays.stream(OrderState.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        from = exchange.parameter("from").flatMap(OrdersBacking::day);
        to = exchange.parameter("to").flatMap(OrdersBacking::day);
        OrderViews.Page page = page(exchange.parameter("after"));
        rows = page.orders();
        next = page.next();
    }

    private OrderViews.Page page(Optional<String> after) {
        try {
            return listOrders.list(query(after));
        } catch (IllegalArgumentException e) {
            // somebody changed the mark in the address by hand; the list begins anew
            return listOrders.list(query(Optional.empty()));
        }
    }

    private OrderViews.Query query(Optional<String> after) {
        return new OrderViews.Query(
                state, from.map(this::midnight), to.map(day -> midnight(day.plusDays(1))), after, ROWS);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.timeZone()).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public OrderState[] getStates() {
        return OrderState.values();
    }

    /** @return the list with that state, other filters kept; null for every state */
    public String pathWith(OrderState wanted) {
        return path(Optional.ofNullable(wanted), from, to, Optional.empty());
    }

    public String getPathWithoutDays() {
        return path(state, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public String getNextPath() {
        return path(state, from, to, next);
    }

    private static String path(
            Optional<OrderState> state, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> after) {
        List<String> query = new ArrayList<>();
        state.ifPresent(name -> query.add("status=" + name));
        from.ifPresent(day -> query.add("from=" + day));
        to.ifPresent(day -> query.add("to=" + day));
        after.ifPresent(mark -> query.add("after=" + mark));
        return query.isEmpty() ? PATH : PATH + "?" + String.join("&", query);
    }

    /** @return the state filtered by, null for every state */
    public OrderState getState() {
        return state.orElse(null);
    }

    public String getFrom() {
        return from.map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return to.map(LocalDate::toString).orElse("");
    }

    public boolean isDays() {
        return from.isPresent() || to.isPresent();
    }

    public boolean isFiltered() {
        return state.isPresent() || isDays();
    }

    public String getSought() {
        return sought.orElse("");
    }

    public List<OrderView> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next.isPresent();
    }
}
