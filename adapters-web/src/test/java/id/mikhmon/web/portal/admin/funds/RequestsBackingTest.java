package id.mikhmon.web.portal.admin.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.funds.ListRequests;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestsBackingTest {
    private static final RequestMark MARK =
            new RequestMark(Instant.parse("2026-11-22T07:05:00Z"), new FundsRequestId("WD2345ABCDEF"));

    private final List<ListRequests.Query> asked = new ArrayList<>();

    @Test
    void addressSaysWhichKindAndState() {
        RequestsBacking page =
                page(new PlayedExchange().at("/admin/withdrawals").with("status", "WAITING"));
        page.open();

        assertThat(asked.get(0).kind()).isEqualTo(RequestKind.WITHDRAWAL);
        assertThat(asked.get(0).state()).contains(RequestState.WAITING);
        assertThat(page.getStates()).containsExactly(RequestState.WAITING, RequestState.DONE, RequestState.REJECTED);
        assertThat(page.pathWith(null)).isEqualTo("/admin/withdrawals");
        assertThat(page.pathWith(RequestState.DONE)).isEqualTo("/admin/withdrawals?status=DONE");
    }

    @Test
    void nextPageBeginsWhereThisOneEnds() {
        RequestsBacking page = page(new PlayedExchange().at("/admin/top-ups").with("status", "DONE"));
        page.open();
        String next = page.getNextPath();
        page(new PlayedExchange()
                        .at("/admin/top-ups")
                        .with("after", next.substring(next.indexOf("after=") + "after=".length())))
                .open();

        assertThat(page.isMore()).isTrue();
        assertThat(next).startsWith("/admin/top-ups?status=DONE&after=");
        assertThat(asked.get(1).after()).contains(MARK);
        assertThat(asked.get(1).kind()).isEqualTo(RequestKind.TOP_UP);
    }

    @Test
    void topUpsThatNeedAttentionAreListedInWhateverState() {
        RequestsBacking page = page(new PlayedExchange().at("/admin/top-ups").with("status", "ATTENTION"));
        page.open();

        assertThat(asked.get(0).attention()).isTrue();
        assertThat(asked.get(0).state()).isEmpty();
        assertThat(page.isAttention()).isTrue();
        assertThat(page.getAttentionPath()).isEqualTo("/admin/top-ups?status=ATTENTION");
        assertThat(page.getNextPath()).startsWith("/admin/top-ups?status=ATTENTION&after=");
        assertThat(page.pathWith(null)).isEqualTo("/admin/top-ups");
    }

    @Test
    void topUpsThatNeedAttentionStayOldestFirst() {
        RequestsBacking page = page(new PlayedExchange()
                .at("/admin/top-ups")
                .with("status", "ATTENTION")
                .with("sort", "oldest"));
        page.open();

        assertThat(asked.get(0).attention()).isTrue();
        assertThat(asked.get(0).order()).isEqualTo(AgeOrder.OLDEST);
        assertThat(page.getAttentionPath()).isEqualTo("/admin/top-ups?status=ATTENTION&sort=oldest");
        assertThat(page.getNextPath()).startsWith("/admin/top-ups?status=ATTENTION&sort=oldest&after=");
    }

    @Test
    void withdrawalsNeedNoAttention() {
        RequestsBacking page =
                page(new PlayedExchange().at("/admin/withdrawals").with("status", "ATTENTION"));
        page.open();

        assertThat(asked.get(0).attention()).isFalse();
        assertThat(page.isTopUps()).isFalse();
    }

    @Test
    void oldestFirstStaysWithTheFilterAndTheNextPage() {
        RequestsBacking page = page(new PlayedExchange()
                .at("/admin/withdrawals")
                .with("status", "DONE")
                .with("sort", "oldest"));
        page.open();

        assertThat(asked.get(0).order()).isEqualTo(AgeOrder.OLDEST);
        assertThat(page.pathWith(null)).isEqualTo("/admin/withdrawals?sort=oldest");
        assertThat(page.pathWith(RequestState.WAITING)).isEqualTo("/admin/withdrawals?status=WAITING&sort=oldest");
        assertThat(page.getNextPath()).startsWith("/admin/withdrawals?status=DONE&sort=oldest&after=");
    }

    @Test
    void nonsenseInTheAddressIsNoFilter() {
        page(new PlayedExchange()
                        .at("/admin/top-ups")
                        .with("status", "x")
                        .with("sort", "x")
                        .with("after", "1-x"))
                .open();

        assertThat(asked.get(0).state()).isEmpty();
        assertThat(asked.get(0).after()).isEmpty();
        assertThat(asked.get(0).order()).isEqualTo(AgeOrder.NEWEST);
    }

    private RequestsBacking page(PlayedExchange exchange) {
        RequestsBacking page = new RequestsBacking();
        page.exchange = exchange;
        page.listRequests = query -> {
            asked.add(query);
            return new ListRequests.Page(List.of(), Optional.of(MARK));
        };
        return page;
    }
}
