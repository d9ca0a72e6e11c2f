package id.mikhmon.web.portal.admin.outbox;

import id.mikhmon.application.outbox.ListOutbox;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits, is blocked, or was done outside. */
@Named("outbox")
@RequestScoped
public class OutboxBacking implements Page {
    private static final int ROWS = 50;

    @Inject
    ListOutbox listOutbox;

    @Inject
    RetryMessage retryMessage;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    private Optional<OutboxStore.State> state = Optional.empty();
    private List<OutboxStore.Entry> rows = List.of();

    @Override
    public void open() {
        state = exchange.parameter("state").flatMap(OutboxBacking::state);
        Optional<String> again = exchange.posted("retry");
        if (again.isPresent()) {
            retry(again.get());
            return;
        }
        rows = listOutbox.list(state).stream().limit(ROWS).toList();
    }

    private static Optional<OutboxStore.State> state(String name) {
        return Arrays.stream(OutboxStore.State.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** @param id of the message that is to run again now */
    private void retry(String id) {
        boolean found = Parsed.as(Long::valueOf, id)
                .filter(message -> retryMessage.retry(message, visitor.actor()))
                .isPresent();
        exchange.redirect(
                state.map(known -> "/admin/outbox?state=" + known).orElse("/admin/outbox"),
                found ? "retried" : "nothing_to_retry");
    }

    public OutboxStore.State[] getStates() {
        return OutboxStore.State.values();
    }

    /** @return the state filtered by, null for every state */
    public OutboxStore.@Nullable State getState() {
        return state.orElse(null);
    }

    public List<OutboxStore.Entry> getRows() {
        return rows;
    }
}
