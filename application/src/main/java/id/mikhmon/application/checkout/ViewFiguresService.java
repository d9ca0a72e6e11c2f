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
    private final Today today;

    public ViewFiguresService(OrderFigures figures, Transactions transactions, Clock clock, ZoneId zone) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
        this.earlier = new EarlierDays(figures, zone, DAYS - 1);
        this.today = new Today(figures, zone);
    }

    @Override
    public Figures view() {
        Instant now = clock.instant();
        LocalDate day = now.atZone(zone).toLocalDate();
        return transactions.required(() -> {
            EarlierDays.Seen before = earlier.before(day, now);
            Today.Seen soFar = today.on(day, now);
            List<DayTakings> course = new ArrayList<>(before.takings());
            course.add(
                    new DayTakings(day, soFar.figures().paid(), soFar.figures().sales()));
            return new Figures(
                    figures.waiting(OrderState.PAID),
                    figures.attention(),
                    figures.waiting(OrderState.AWAITING_PAYMENT),
                    soFar.figures(),
                    before.last(),
                    course,
                    soFar.asOf());
        });
    }
}
