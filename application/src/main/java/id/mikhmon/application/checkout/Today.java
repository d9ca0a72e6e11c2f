package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What today has brought in so far, kept in memory for some seconds: in the evening of a good day each look would walk over thousands of
 * orders, though who looks twice in that time hardly sees another sum. Each node keeps its own.
 */
final class Today {
    static final Duration KEPT = Duration.ofSeconds(5);

    private final OrderFigures figures;
    private final ZoneId zone;
    private volatile Kept kept = new Kept(LocalDate.MIN, new Seen(EarlierDays.NOTHING, Instant.EPOCH));

    Today(OrderFigures figures, ZoneId zone) {
        this.figures = figures;
        this.zone = zone;
    }

    /** @param asOf when they were read */
    record Seen(ViewFigures.Day figures, Instant asOf) {}

    private record Kept(LocalDate day, Seen seen) {
        boolean isOf(LocalDate asked, Instant now) {
            // A clock that was ahead for a while must not hold the figures up.
            return day.equals(asked)
                    && !now.isBefore(seen.asOf())
                    && now.isBefore(seen.asOf().plus(KEPT));
        }
    }

    /** @return the figures of that day, which is today; less than {@link #KEPT} old */
    Seen on(LocalDate day, Instant now) {
        Kept known = kept;
        if (!known.isOf(day, now)) {
            ViewFigures.Day read = figures.day(midnight(day), midnight(day.plusDays(1)));
            known = new Kept(day, new Seen(read, now));
            kept = known;
        }
        return known.seen();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
