package id.mikhmon.web.portal.admin.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.overview.ViewOverview;
import id.mikhmon.application.promotion.CountPromotions;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.sale.CountHeldSales;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.DayBars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeBackingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final ViewFigures.Day QUIET = new ViewFigures.Day(0, 0, Money.rupiah(0), 0);

    @Test
    void whenAllIsWellNothingNeedsAttention() {
        assertThat(opened(0, 0, 0, 0, 0).getAttention()).isEmpty();
    }

    @Test
    void whatWaitsIsCountedWithItsAgeAndLeadsToItsRows() {
        List<HomeBacking.Attention> attention = opened(2, 1, 4, 3, 1).getAttention();

        assertThat(attention)
                .extracting(HomeBacking.Attention::kind)
                .containsExactly(
                        "undelivered",
                        "review",
                        "topups",
                        "unknown",
                        "held",
                        "registrations",
                        "promotions",
                        "blocked",
                        "routers");
        assertThat(attention)
                .extracting(HomeBacking.Attention::count)
                .containsExactly(2L, 1L, 1L, 4L, 4L, 2L, 1L, 3L, 1L);
        assertThat(attention.get(0).since()).contains(NOW.minusSeconds(60));
        assertThat(attention.get(6).since()).contains(NOW.minusSeconds(60));
        assertThat(attention)
                .extracting(HomeBacking.Attention::path)
                .containsExactly(
                        "/admin/orders?status=PAID",
                        "/admin/orders?status=ATTENTION",
                        "/admin/top-ups?status=ATTENTION",
                        "/admin/inbox?state=unknown",
                        "/admin/held-sales?status=WAITING",
                        "/admin/registrations?status=WAITING",
                        "/admin/promotions",
                        "/admin/outbox?state=BLOCKED",
                        "/admin/routers");
    }

    @Test
    void theBarsAreAsHighAsTheMoneyAndOfNothingFlat() {
        List<DayBars.Bar> bars = opened(2, 0, 0, 0, 0).getBars();

        assertThat(bars).hasSize(14);
        assertThat(bars).extracting(DayBars.Bar::height).startsWith(3, 1, 1).endsWith(1, 60);
        assertThat(bars.get(13).money()).isEqualTo(Money.rupiah(2_000));
        assertThat(bars.get(13).count()).isEqualTo(13);
        assertThat(bars.get(13).day()).isEqualTo("2026-11-22");
        assertThat(opened(0, 0, 0, 0, 0).getBars())
                .allSatisfy(bar -> assertThat(bar.height()).isEqualTo(1));
    }

    private static HomeBacking opened(long undelivered, long review, long unknown, long blocked, long routersAway) {
        HomeBacking page = new HomeBacking();
        page.viewOverview = () -> new ViewOverview.Overview(
                new ViewFigures.Figures(
                        waiting(undelivered), waiting(review), waiting(0), QUIET, QUIET, course(undelivered), NOW),
                new CountReviews.Waiting(
                        waiting(review).count(), waiting(review).oldest()),
                unknown,
                new CountHeldSales.Waiting(unknown, Optional.empty()),
                new CountRegistrations.Waiting(
                        waiting(undelivered).count(), waiting(undelivered).oldest()),
                new CountPromotions.Waiting(
                        waiting(review).count(), waiting(review).oldest()),
                blocked,
                routersAway,
                List.of());
        page.open();
        return page;
    }

    /** @param best thousands of rupiah of the last day; the first has a thousandth of it, the days between nothing */
    private static List<ViewFigures.DayTakings> course(long best) {
        return IntStream.range(0, ViewFigures.DAYS)
                .mapToObj(index -> new ViewFigures.DayTakings(
                        LocalDate.parse("2026-11-09").plusDays(index),
                        index,
                        Money.rupiah(index == 13 ? best * 1_000 : index == 0 ? best : 0)))
                .toList();
    }

    private static ViewFigures.Waiting waiting(long count) {
        return new ViewFigures.Waiting(count, count == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(60)));
    }
}
