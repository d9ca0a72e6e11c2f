package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.api.PageMark;
import id.mikhmon.web.portal.agent.FundsStanding;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agent's own top-ups, or its withdrawals, filtered by how they stand. All of it stands in the address. */
@Named("agentRequests")
@RequestScoped
public class AgentRequestsBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/agent/top-ups";

    @Inject
    ListRequests listRequests;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    private RequestKind kind = RequestKind.TOP_UP;
    private Optional<FundsStanding> standing = Optional.empty();
    private ListRequests.Page page = new ListRequests.Page(List.of(), Optional.empty());

    @Override
    public void open() {
        kind = exchange.parameter("kind")
                        .filter(RequestKind.WITHDRAWAL.name()::equals)
                        .isPresent()
                ? RequestKind.WITHDRAWAL
                : RequestKind.TOP_UP;
        standing = exchange.parameter("standing")
                .flatMap(name -> Arrays.stream(FundsStanding.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        page = listRequests.list(new ListRequests.Query(
                kind,
                Optional.of(seller.code()),
                standing.map(FundsStanding::state),
                false,
                AgeOrder.NEWEST,
                exchange.parameter("after")
                        .flatMap(text -> PageMark.parse(text, FundsRequestId::new))
                        .map(mark -> new RequestMark(mark.at(), mark.id())),
                ROWS));
    }

    public List<FundsRequest> getRows() {
        return page.requests();
    }

    public FundsStanding standingOf(FundsRequest request) {
        return FundsStanding.of(request.state());
    }

    public boolean isTopUps() {
        return kind == RequestKind.TOP_UP;
    }

    /** @return how a request of the kind can stand */
    public List<FundsStanding> getStandings() {
        return isTopUps()
                ? List.of(FundsStanding.values())
                : List.of(FundsStanding.WAITING, FundsStanding.DONE, FundsStanding.REJECTED);
    }

    /** @return the standing filtered by, null for every one */
    public @Nullable FundsStanding getStanding() {
        return standing.orElse(null);
    }

    public String getTopUpsPath() {
        return PATH;
    }

    public String getWithdrawalsPath() {
        return PATH + "?kind=WITHDRAWAL";
    }

    /** @return the list with that standing; null for every standing */
    public String pathWith(@Nullable FundsStanding wanted) {
        return path(Optional.ofNullable(wanted), Optional.empty());
    }

    public boolean isMore() {
        return page.next().isPresent();
    }

    public String getNextPath() {
        return path(standing, page.next());
    }

    private String path(Optional<FundsStanding> wanted, Optional<RequestMark> after) {
        List<String> query = new ArrayList<>();
        if (!isTopUps()) {
            query.add("kind=" + kind);
        }
        wanted.ifPresent(one -> query.add("standing=" + one));
        after.ifPresent(mark -> query.add("after=" + new PageMark<>(mark.requestedAt(), mark.id()).text()));
        return query.isEmpty() ? PATH : PATH + "?" + String.join("&", query);
    }
}
