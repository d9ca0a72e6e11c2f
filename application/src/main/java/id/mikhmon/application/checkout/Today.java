package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What today has brought in so far, kept in memory for some seconds: in the evening of a good day each look would walk over thousands of
 * orders, though who looks twice in that time hardly sees another sum.
 */
final class Today {
    static final Duration KEPT = Duration.ofSeconds(5);

    private final OrderFigures figures;
    private final ZoneId zone;
    private volatile Kept kept = new Kept(LocalDate.MIN, Instant.MIN, new Seen(EarlierDays.NOTHING, Instant.MIN));

    Today(OrderFigures figures, ZoneId zone) {
        this.figures = figures;
        this.zone = zone;
    }

    /** @param asOf when they were read */
    record Seen(ViewFigures.Day figures, Instant asOf) {}

    private record Kept(LocalDate day, Instant until, Seen seen) {}

    /** @return the figures of that day, which is today; less than {@link #KEPT} old */
    Seen on(LocalDate day, Instant now) {
        Kept known = kept;
        if (!known.day().equals(day) || !now.isBefore(known.until())) {
            ViewFigures.Day read = figures.day(midnight(day), midnight(day.plusDays(1)));
            known = new Kept(day, now.plus(KEPT), new Seen(read, now));
            kept = known;
        }
        return known.seen();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
