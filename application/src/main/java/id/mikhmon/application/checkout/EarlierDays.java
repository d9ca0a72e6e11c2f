package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What days that are over brought in, kept in memory for a while: only money that is given back still changes them, and to sum them
 * up at each look would read the orders of two weeks.
 */
final class EarlierDays {
    static final Duration KEPT = Duration.ofMinutes(10);

    private final OrderFigures figures;
    private final ZoneId zone;
    private final int count;
    private volatile Kept kept = new Kept(LocalDate.MIN, Instant.MIN, List.of());

    /** @param count how many days there are, at least 1 */
    EarlierDays(OrderFigures figures, ZoneId zone, int count) {
        this.figures = figures;
        this.zone = zone;
        this.count = count;
    }

    private record Kept(LocalDate before, Instant until, List<ViewFigures.DayTakings> days) {}

    /** @return the days before that one, the oldest first; at most {@link #KEPT} old */
    List<ViewFigures.DayTakings> before(LocalDate end, Instant now) {
        Kept known = kept;
        if (!known.before().equals(end) || !now.isBefore(known.until())) {
            known = new Kept(end, now.plus(KEPT), read(end.minusDays(count)));
            kept = known;
        }
        return known.days();
    }

    private List<ViewFigures.DayTakings> read(LocalDate first) {
        List<OrderFigures.Takings> takings = figures.takings(IntStream.rangeClosed(0, count)
                .mapToObj(index -> first.plusDays(index).atStartOfDay(zone).toInstant())
                .toList());
        return IntStream.range(0, count)
                .mapToObj(index -> new ViewFigures.DayTakings(
                        first.plusDays(index),
                        takings.get(index).paid(),
                        takings.get(index).sales()))
                .toList();
    }
}
