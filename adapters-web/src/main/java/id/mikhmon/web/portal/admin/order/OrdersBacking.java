package id.mikhmon.web.portal.admin.order;

import id.mikhmon.application.checkout.ListOrders;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.SearchOrders;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of orders: filtered by state and day, newest or oldest first, or what a search found. All of it stands in the address. */
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

    private OrderFilter filter = OrderFilter.ALL;
    private Optional<String> sought = Optional.empty();
    private List<OrderView> rows = List.of();
    private Optional<String> next = Optional.empty();

    @Override
    public void open() {
        sought = exchange.parameter("q");
        if (sought.isPresent()) {
            rows = searchOrders.search(sought.get());
            if (OwnersList.ORDERS.age(exchange) == AgeOrder.OLDEST) {
                rows = new ArrayList<>(rows);
                Collections.reverse(rows);
            }
            if (rows.size() == 1) {
                exchange.redirect("/admin/order?item=" + rows.get(0).order().id());
            }
            return;
        }
        filter = OrderFilter.of(exchange, settings.timeZone());
        OrderViews.Page page = page(exchange.parameter("after"));
        rows = page.orders();
        next = page.next();
    }

    private OrderViews.Page page(Optional<String> after) {
        try {
            return listOrders.list(filter.query(after, ROWS));
        } catch (IllegalArgumentException e) {
            // somebody changed the mark in the address by hand; the list begins anew
            return listOrders.list(filter.query(Optional.empty(), ROWS));
        }
    }

    public OrderState[] getStates() {
        return OrderState.values();
    }

    /** @return the list with that state, other filters kept; null for every state */
    public String pathWith(@Nullable OrderState wanted) {
        return filter.with(Optional.ofNullable(wanted)).path(PATH, Optional.empty());
    }

    /** @return the list of those that need a person, other filters kept */
    public String getAttentionPath() {
        return filter.withAttention().path(PATH, Optional.empty());
    }

    public boolean isAttention() {
        return filter.attention();
    }

    /** @return what the address says as {@code status}, null when it filters by nothing */
    public @Nullable String getStatus() {
        return filter.status().orElse(null);
    }

    public String getPathWithoutDays() {
        return filter.withoutDays().path(PATH, Optional.empty());
    }

    public String getNextPath() {
        return filter.path(PATH, next);
    }

    /**
     * @param format the ending of a file
     * @return the file with all that the filter lets through
     */
    public String filePath(String format) {
        return filter.path(PATH + "-" + format, Optional.empty());
    }

    /** @return the state filtered by, null for every state */
    public @Nullable OrderState getState() {
        return filter.state().orElse(null);
    }

    public boolean isOldestFirst() {
        return filter.oldestFirst();
    }

    public Days getPeriod() {
        return filter.days();
    }

    public boolean isFiltered() {
        return filter.status().isPresent() || filter.days().isSet();
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
