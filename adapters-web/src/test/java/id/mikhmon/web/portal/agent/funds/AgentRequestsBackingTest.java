package id.mikhmon.web.portal.agent.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.FundsStanding;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentRequestsBackingTest {
    private static final FundsRequest TOP_UP = FundsRequest.ask(
            new FundsRequestId("TU2345ABCDEF"),
            new AgentCode("AG001"),
            Money.rupiah(50_000),
            Optional.empty(),
            Instant.parse("2026-11-22T07:05:00Z"));

    private final List<ListRequests.Query> queries = new ArrayList<>();

    @Test
    void listIsTheAgentsOwnAndBeginsWithTopUps() {
        AgentRequestsBacking page = opened(new PlayedExchange().with("agent", "AG002"));

        assertThat(queries).singleElement().satisfies(query -> {
            assertThat(query.kind()).isEqualTo(RequestKind.TOP_UP);
            assertThat(query.agent()).contains(new AgentCode("AG001"));
            assertThat(query.state()).isEmpty();
        });
        assertThat(page.getRows()).containsExactly(TOP_UP);
        assertThat(page.standingOf(TOP_UP)).isEqualTo(FundsStanding.WAITING);
        assertThat(page.isMore()).isTrue();
    }

    @Test
    void filtersAndThePlaceInTheListStandInTheAddress() {
        AgentRequestsBacking page =
                opened(new PlayedExchange().with("kind", "WITHDRAWAL").with("standing", "REJECTED"));
        String next = page.getNextPath();

        assertThat(next).startsWith("/agent/top-ups?kind=WITHDRAWAL&standing=REJECTED&after=");
        opened(new PlayedExchange()
                .with("kind", "WITHDRAWAL")
                .with("standing", "REJECTED")
                .with("after", next.replaceFirst(".*after=", "")));
        assertThat(queries).last().satisfies(query -> {
            assertThat(query.kind()).isEqualTo(RequestKind.WITHDRAWAL);
            assertThat(query.state()).contains(RequestState.REJECTED);
            assertThat(query.after()).contains(RequestMark.of(TOP_UP));
        });
        assertThat(page.pathWith(null)).isEqualTo("/agent/top-ups?kind=WITHDRAWAL");
    }

    @Test
    void whatTheAddressSaysWronglyCountsAsNotSaid() {
        opened(new PlayedExchange().with("kind", "X").with("standing", "X").with("after", "x"));

        assertThat(queries).singleElement().satisfies(query -> {
            assertThat(query.kind()).isEqualTo(RequestKind.TOP_UP);
            assertThat(query.state()).isEmpty();
            assertThat(query.after()).isEmpty();
        });
    }

    private AgentRequestsBacking opened(PlayedExchange exchange) {
        AgentRequestsBacking page = new AgentRequestsBacking();
        page.listRequests = query -> {
            queries.add(query);
            return new ListRequests.Page(List.of(TOP_UP), Optional.of(RequestMark.of(TOP_UP)));
        };
        page.seller = new FundsHouse().seller;
        page.exchange = exchange;
        page.open();
        return page;
    }
}
