package id.mikhmon.web.portal.admin.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of top-ups and of withdrawals, filtered by state. All of it stands in the address. */
@Named("requests")
@RequestScoped
public class RequestsBacking implements Page {
    private static final int ROWS = 25;

    @Inject
    ListRequests listRequests;

    @Inject
    PageExchange exchange;

    private RequestKind kind = RequestKind.TOP_UP;
    private Optional<RequestState> state = Optional.empty();
    private List<FundsRequest> rows = List.of();
    private Optional<RequestMark> next = Optional.empty();

    @Override
    public void open() {
        kind = exchange.path().startsWith("/admin/withdrawals") ? RequestKind.WITHDRAWAL : RequestKind.TOP_UP;
        state = exchange.parameter("status")
                .flatMap(name -> Arrays.stream(RequestState.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        Optional<RequestMark> after = exchange.parameter("after")
                .flatMap(text -> PageMark.parse(text, FundsRequestId::new))
                .map(mark -> new RequestMark(mark.at(), mark.id()));
        ListRequests.Page page = listRequests.list(new ListRequests.Query(kind, Optional.empty(), state, after, ROWS));
        rows = page.requests();
        next = page.next();
    }

    /** @return the states that a request of the kind can be in */
    public List<RequestState> getStates() {
        return kind == RequestKind.TOP_UP
                ? List.of(RequestState.values())
                : List.of(RequestState.WAITING, RequestState.DONE, RequestState.REJECTED);
    }

    /** @return the list with that state; null for every state */
    public String pathWith(@Nullable RequestState wanted) {
        return wanted == null ? path() : path() + "?status=" + wanted;
    }

    public String getNextPath() {
        String path = pathWith(state.orElse(null));
        return next.map(mark -> path
                        + (state.isPresent() ? "&" : "?")
                        + "after="
                        + new PageMark<>(mark.requestedAt(), mark.id()).text())
                .orElse(path);
    }

    private String path() {
        return kind == RequestKind.TOP_UP ? "/admin/top-ups" : "/admin/withdrawals";
    }

    /** @return the state filtered by, null for every state */
    public @Nullable RequestState getState() {
        return state.orElse(null);
    }

    public List<FundsRequest> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next.isPresent();
    }
}
