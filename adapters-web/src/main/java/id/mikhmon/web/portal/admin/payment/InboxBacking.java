package id.mikhmon.web.portal.admin.payment;

import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.CloseCallback;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.WorkCallbackAgain;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What payment gateways called us for, newest first, and what became of it. */
@Named("inbox")
@RequestScoped
public class InboxBacking implements Page {
    private static final int ROWS = 50;
    /** What the owner looks for; what is done needs no chip. */
    private static final List<CallbackState> FILTERS = List.of(CallbackState.WAITING, CallbackState.UNKNOWN);

    private static final String PATH = "/admin/inbox";

    @Inject
    ListCallbacks listCallbacks;

    @Inject
    WorkCallbackAgain workAgain;

    @Inject
    CloseCallback closeCallback;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    private Optional<GatewayId> gateway = Optional.empty();
    private Optional<CallbackState> filter = Optional.empty();
    private List<ListCallbacks.Received> rows = List.of();
    private boolean more;

    @Override
    public void open() {
        Optional<String> state = exchange.parameter("state");
        filter = state.flatMap(name -> FILTERS.stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst());
        gateway = state.flatMap(name -> List.of(GatewayId.values()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst());
        Optional<String> again = exchange.posted("again");
        if (again.isPresent()) {
            boolean worked = PageExchange.number(again.get())
                    .filter(id -> workAgain.work(id, visitor.actor()))
                    .isPresent();
            exchange.redirect(path(state), worked ? "callback_worked" : "callback_not_worked");
            return;
        }
        Optional<String> close = exchange.posted("close");
        if (close.isPresent()) {
            exchange.redirect(path(state), closed(close.get()) ? "callback_closed" : "callback_not_closed");
            return;
        }
        List<ListCallbacks.Received> found = listCallbacks.list(new ListCallbacks.Query(
                gateway, filter, exchange.parameter("before").flatMap(PageExchange::number), ROWS + 1));
        more = found.size() > ROWS;
        rows = more ? found.subList(0, ROWS) : found;
    }

    private boolean closed(String id) {
        Optional<String> reason = exchange.posted("reason")
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= CloseCallback.LONGEST_REASON);
        return PageExchange.number(id)
                .filter(known -> reason.filter(why -> closeCallback.close(known, why, visitor.actor()))
                        .isPresent())
                .isPresent();
    }

    private static String path(Optional<String> state) {
        return state.filter(text -> text.matches("[A-Za-z]{1,20}"))
                .map(text -> PATH + "?state=" + text)
                .orElse(PATH);
    }

    public GatewayId[] getGateways() {
        return GatewayId.values();
    }

    /** @return the gateway filtered by, null for all */
    public @Nullable GatewayId getGateway() {
        return gateway.orElse(null);
    }

    /** @return the state filtered by, null for all */
    public @Nullable CallbackState getFilter() {
        return filter.orElse(null);
    }

    /** @return whether the page has callbacks that a person can take off the list */
    public boolean isClosing() {
        return rows.stream().anyMatch(row -> row.state() == CallbackState.UNKNOWN);
    }

    public List<CallbackState> getFilters() {
        return FILTERS;
    }

    public List<ListCallbacks.Received> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    public String getNextPath() {
        String path = path(exchange.parameter("state"));
        return path + (path.contains("?") ? "&" : "?") + "before="
                + rows.get(rows.size() - 1).id();
    }
}
