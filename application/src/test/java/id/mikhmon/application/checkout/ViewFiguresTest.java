package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The owner's first look. */
class ViewFiguresTest {
    private final List<Instant> borders = new ArrayList<>();
    private final List<List<Instant>> walks = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private long sold;
    private long waiting;

    @Test
    void daysBeginAtMidnightOfTheShop() {
        viewing("Asia/Jakarta").view();

        assertThat(borders)
                .containsExactly(
                        Instant.parse("2026-11-20T17:00:00Z"),
                        Instant.parse("2026-11-21T17:00:00Z"),
                        Instant.parse("2026-11-21T17:00:00Z"),
                        Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(walks).hasSize(1);
        assertThat(walks.get(0)).hasSize(14);
        assertThat(walks.get(0).get(0)).isEqualTo("2026-11-08T17:00:00Z");
        assertThat(walks.get(0).get(13)).isEqualTo("2026-11-21T17:00:00Z");
    }

    @Test
    void theCourseEndsWithYesterdayAndTodayAndLeavesNoDayOut() {
        sold = 3;

        List<ViewFigures.DayTakings> course = viewing("Asia/Jakarta").view().course();

        assertThat(course)
                .extracting(ViewFigures.DayTakings::date)
                .containsExactlyElementsOf(IntStream.range(0, ViewFigures.DAYS)
                        .mapToObj(LocalDate.parse("2026-11-09")::plusDays)
                        .toList());
        // the store tells of the first of the days that it is asked about that one order was paid, of the second two
        assertThat(course)
                .extracting(ViewFigures.DayTakings::paid)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 3L);
        assertThat(course.get(13).sales()).isEqualTo(Money.rupiah(15_000));
    }

    @Test
    void inAnotherZoneTheSameMomentIsAnotherDay() {
        clock.pass(Duration.ofHours(10));

        assertThat(lastDay("Asia/Jakarta")).isEqualTo("2026-11-23");
        assertThat(lastDay("Asia/Jayapura")).isEqualTo("2026-11-23");
        assertThat(lastDay("America/New_York")).isEqualTo("2026-11-22");
    }

    @Test
    void aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay() {
        viewing("America/New_York").view();

        // the clocks went back on 1 November 2026, before the course; two weeks earlier they are in it
        assertThat(Duration.between(walks.get(0).get(0), walks.get(0).get(13))).isEqualTo(Duration.ofDays(13));
        walks.clear();
        clock.pass(Duration.ofDays(-14));
        viewing("America/New_York").view();
        assertThat(Duration.between(walks.get(0).get(0), walks.get(0).get(13)))
                .isEqualTo(Duration.ofDays(13).plusHours(1));
    }

    @Test
    void daysThatAreOverAreReadAgainAfterAWhileAndOnANewDay() {
        ViewFigures view = viewing("Asia/Jakarta");

        view.view();
        clock.pass(EarlierDays.KEPT.minusSeconds(1));
        view.view();
        assertThat(walks).hasSize(1);

        clock.pass(Duration.ofSeconds(1));
        view.view();
        assertThat(walks).hasSize(2);

        clock.pass(Duration.ofHours(10));
        assertThat(view.view().course().get(0).date()).isEqualTo("2026-11-10");
        assertThat(walks).hasSize(3);
    }

    @Test
    void todayIsReadAgainAfterSomeSecondsAndSaysSinceWhen() {
        ViewFigures view = viewing("Asia/Jakarta");
        Instant first = clock.instant();
        assertThat(view.view().asOf()).isEqualTo(first);

        sold = 9;
        clock.pass(Today.KEPT.minusMillis(1));
        assertThat(view.view().course().get(13).paid()).isZero();
        assertThat(view.view().today().paid()).isZero();
        assertThat(view.view().asOf()).isEqualTo(first);

        clock.pass(Duration.ofMillis(1));
        assertThat(view.view().course().get(13).paid()).isEqualTo(9);
        assertThat(view.view().today().paid()).isEqualTo(9);
        assertThat(view.view().asOf()).isEqualTo(first.plus(Today.KEPT));
    }

    @Test
    void clockThatIsSetBackHoldsNothingUp() {
        ViewFigures view = viewing("Asia/Jakarta");
        view.view();

        sold = 9;
        clock.pass(Duration.ofMinutes(-5));

        assertThat(view.view().today().paid()).isEqualTo(9);
        assertThat(view.view().asOf()).isEqualTo(clock.instant());
        assertThat(walks).hasSize(2);
    }

    @Test
    void atMidnightTodayBeginsAnew() {
        ViewFigures view = viewing("Asia/Jakarta");
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-22T16:59:59Z")));
        sold = 9;
        view.view();

        sold = 0;
        clock.pass(Duration.ofSeconds(1));

        assertThat(view.view().today().paid()).isZero();
        assertThat(view.view().course().get(13).date()).isEqualTo("2026-11-23");
    }

    @Test
    void whatWaitsIsNeverFromMemory() {
        ViewFigures view = viewing("Asia/Jakarta");
        view.view();

        waiting = 1;

        assertThat(view.view().undelivered().count()).isEqualTo(1);
        assertThat(view.view().review().count()).isEqualTo(1);
        assertThat(view.view().awaiting().count()).isEqualTo(1);
    }

    private LocalDate lastDay(String zone) {
        return viewing(zone).view().course().get(13).date();
    }

    private ViewFigures viewing(String zone) {
        OrderFigures figures = new OrderFigures() {
            @Override
            public ViewFigures.Waiting waiting(OrderState state) {
                return new ViewFigures.Waiting(waiting, Optional.empty());
            }

            @Override
            public ViewFigures.Waiting attention() {
                return new ViewFigures.Waiting(waiting, Optional.empty());
            }

            @Override
            public ViewFigures.Day day(Instant from, Instant to) {
                borders.add(from);
                borders.add(to);
                return new ViewFigures.Day(sold, sold, Money.rupiah(sold * 5_000), 0);
            }

            @Override
            public List<Takings> takings(List<Instant> asked) {
                walks.add(asked);
                return IntStream.range(1, asked.size())
                        .mapToObj(number -> new Takings(number, Money.rupiah(number * 5_000L)))
                        .toList();
            }
        };
        return new ViewFiguresService(figures, new InMemoryTransactions(), clock, ZoneId.of(zone));
    }
}
