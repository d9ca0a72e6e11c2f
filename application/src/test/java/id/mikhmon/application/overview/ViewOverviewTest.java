package id.mikhmon.application.overview;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The owner's first page. */
class ViewOverviewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final ViewFigures.Day DAY = new ViewFigures.Day(4, 3, Money.rupiah(9_000), 2);
    private static final ViewFigures.Waiting NONE = new ViewFigures.Waiting(0, Optional.empty());
    private static final ViewFigures.Figures FIGURES =
            new ViewFigures.Figures(NONE, NONE, NONE, DAY, DAY, List.of(), NOW);

    private static final OrderView NEWEST =
            new OrderView(anOrder().order(), Optional.empty(), Optional.empty(), Optional.empty());

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final List<OrderViews.Query> asked = new ArrayList<>();

    @Test
    void everyFeatureTellsItsPart() {
        ViewOverview.Overview seen = viewing().view();

        assertThat(seen.figures()).isEqualTo(FIGURES);
        assertThat(seen.topUps()).isEqualTo(new CountReviews.Waiting(1, Optional.of(NOW)));
        assertThat(seen.unknownCallbacks()).isEqualTo(2);
        assertThat(seen.heldSales()).isEqualTo(new CountHeldSales.Waiting(3, Optional.of(NOW)));
        assertThat(seen.registrations()).isEqualTo(new CountRegistrations.Waiting(4, Optional.of(NOW)));
        assertThat(seen.promotions()).isEqualTo(new CountPromotions.Waiting(5, Optional.of(NOW)));
        assertThat(seen.blockedMessages()).isEqualTo(6);
        assertThat(seen.routersAway()).isEqualTo(1);
        assertThat(seen.newest()).containsExactly(NEWEST);
    }

    @Test
    void theNewestOrdersAreOfEveryKindTheLastOneFirst() {
        viewing().view();

        assertThat(asked)
                .containsExactly(new OrderViews.Query(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        ViewOverview.NEWEST));
    }

    @Test
    void allOfItIsOneTransaction() {
        transactions.goAwayAfter(1);

        assertThat(viewing().view().figures()).isEqualTo(FIGURES);
        assertThatThrownBy(() -> viewing().view()).isInstanceOf(StoreUnavailable.class);
    }

    private ViewOverview viewing() {
        return new ViewOverviewService(
                new ViewOverviewService.Parts(
                        () -> transactions.required(() -> FIGURES),
                        () -> transactions.required(() -> new CountReviews.Waiting(1, Optional.of(NOW))),
                        () -> transactions.required(() -> 2),
                        () -> transactions.required(() -> new CountHeldSales.Waiting(3, Optional.of(NOW))),
                        () -> transactions.required(() -> new CountRegistrations.Waiting(4, Optional.of(NOW))),
                        () -> transactions.required(() -> new CountPromotions.Waiting(5, Optional.of(NOW))),
                        () -> transactions.required(() -> new OutboxStore.Backlog(9, 6, Optional.of(NOW))),
                        () -> Map.of(
                                new RouterName("cafe"), condition(RouterProbe.State.DOWN),
                                new RouterName("kos"), condition(RouterProbe.State.REACHABLE)),
                        query -> transactions.required(() -> {
                            asked.add(query);
                            return new OrderViews.Page(List.of(NEWEST), Optional.empty());
                        })),
                transactions);
    }

    private static RouterProbe.Condition condition(RouterProbe.State state) {
        return new RouterProbe.Condition(state, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
