package id.mikhmon.web.portal.admin.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.StateFilter;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lists of top-ups and of withdrawals, filtered by state, newest or oldest first; of top-ups those too that need attention, in
 * whatever state. All of it stands in the address.
 */
@Named("requests")
@RequestScoped
public class RequestsBacking implements Page {
    private static final int ROWS = 25;

    @Inject
    ListRequests listRequests;

    @Inject
    PageExchange exchange;

    private RequestKind kind = RequestKind.TOP_UP;
    private StateFilter<RequestState> filter =
            new StateFilter<RequestState>(OwnersList.TOP_UPS.path(), Optional.empty(), AgeOrder.NEWEST);
    private List<FundsRequest> rows = List.of();
    private Optional<RequestMark> next = Optional.empty();

    @Override
    public void open() {
        kind = exchange.path().startsWith("/admin/withdrawals") ? RequestKind.WITHDRAWAL : RequestKind.TOP_UP;
        OwnersList list = isTopUps() ? OwnersList.TOP_UPS : OwnersList.WITHDRAWALS;
        StateFilter<RequestState> ofState =
                StateFilter.of(exchange, list.path(), RequestState.class, list.age(exchange));
        filter = isTopUps() ? ofState.orAttention(exchange) : ofState;
        Optional<RequestMark> after =
                StateFilter.after(exchange, FundsRequestId::new).map(mark -> new RequestMark(mark.at(), mark.id()));
        ListRequests.Page page = listRequests.list(new ListRequests.Query(
                kind, Optional.empty(), filter.state(), filter.attention(), filter.order(), after, ROWS));
        rows = page.requests();
        next = page.next();
    }

    /** @return the states that a request of the kind can be in */
    public List<RequestState> getStates() {
        return isTopUps()
                ? List.of(RequestState.values())
                : List.of(RequestState.WAITING, RequestState.DONE, RequestState.REJECTED);
    }

    /** @return the list with that state; null for every state */
    public String pathWith(@Nullable RequestState wanted) {
        return filter.pathWith(wanted);
    }

    /** @return whether it lists top-ups, the only requests that can need attention */
    public boolean isTopUps() {
        return kind == RequestKind.TOP_UP;
    }

    public String getAttentionPath() {
        return filter.attentionPath();
    }

    public boolean isAttention() {
        return filter.attention();
    }

    public String getNextPath() {
        return filter.pathAfter(next.map(mark -> new PageMark<>(mark.requestedAt(), mark.id())));
    }

    /** @return the state filtered by, null for every state */
    public @Nullable RequestState getState() {
        return filter.state().orElse(null);
    }

    public List<FundsRequest> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next.isPresent();
    }
}
