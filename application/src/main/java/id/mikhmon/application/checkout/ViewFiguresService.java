package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Cuts the days at midnight of the installation's time zone. */
public final class ViewFiguresService implements ViewFigures {
    private final OrderFigures figures;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final EarlierDays earlier;

    public ViewFiguresService(OrderFigures figures, Transactions transactions, Clock clock, ZoneId zone) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
        this.earlier = new EarlierDays(figures, zone, DAYS - 2);
    }

    @Override
    public Figures view() {
        Instant now = clock.instant();
        LocalDate day = now.atZone(zone).toLocalDate();
        LocalDate before = day.minusDays(1);
        Instant midnight = start(day);
        return transactions.required(() -> {
            Day today = figures.day(midnight, start(day.plusDays(1)));
            Day yesterday = figures.day(start(before), midnight);
            List<DayTakings> course = new ArrayList<>(earlier.before(before, now));
            course.add(new DayTakings(before, yesterday.paid(), yesterday.sales()));
            course.add(new DayTakings(day, today.paid(), today.sales()));
            return new Figures(
                    figures.waiting(OrderState.PAID),
                    figures.attention(),
                    figures.waiting(OrderState.AWAITING_PAYMENT),
                    today,
                    yesterday,
                    course,
                    now);
        });
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
