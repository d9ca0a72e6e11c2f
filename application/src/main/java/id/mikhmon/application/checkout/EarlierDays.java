package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What days that are over brought in, kept in memory for a while: only what is given back or told late still changes them, and to
 * sum them up at each look would read the orders of two weeks.
 */
final class EarlierDays {
    static final Duration KEPT = Duration.ofMinutes(10);

    static final ViewFigures.Day NOTHING = new ViewFigures.Day(0, 0, Money.rupiah(0), 0);

    private final OrderFigures figures;
    private final ZoneId zone;
    private final int count;
    private volatile Kept kept = new Kept(LocalDate.MIN, Instant.EPOCH, new Seen(List.of(), NOTHING));

    /** @param count how many days there are, at least 1 */
    EarlierDays(OrderFigures figures, ZoneId zone, int count) {
        this.figures = figures;
        this.zone = zone;
        this.count = count;
    }

    /**
     * @param takings of the days, the oldest first
     * @param last more of the last of them
     */
    record Seen(List<ViewFigures.DayTakings> takings, ViewFigures.Day last) {}

    private record Kept(LocalDate before, Instant asOf, Seen days) {
        boolean areBefore(LocalDate end, Instant now) {
            return before.equals(end) && !now.isBefore(asOf) && now.isBefore(asOf.plus(KEPT));
        }
    }

    /** @return the days before that one; at most {@link #KEPT} old */
    Seen before(LocalDate end, Instant now) {
        Kept known = kept;
        if (!known.areBefore(end, now)) {
            Seen days = new Seen(takings(end.minusDays(count)), figures.day(midnight(end.minusDays(1)), midnight(end)));
            known = new Kept(end, now, days);
            kept = known;
        }
        return known.days();
    }

    private List<ViewFigures.DayTakings> takings(LocalDate first) {
        List<OrderFigures.Takings> takings = figures.takings(IntStream.rangeClosed(0, count)
                .mapToObj(index -> midnight(first.plusDays(index)))
                .toList());
        return IntStream.range(0, count)
                .mapToObj(index -> new ViewFigures.DayTakings(
                        first.plusDays(index),
                        takings.get(index).paid(),
                        takings.get(index).sales()))
                .toList();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
