package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderFigures;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Cuts the days at midnight of the installation's time zone. */
public final class ViewFiguresService implements ViewFigures {
    private final OrderFigures figures;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public ViewFiguresService(OrderFigures figures, Transactions transactions, Clock clock, ZoneId zone) {
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Figures view() {
        Instant now = clock.instant();
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant midnight = start(day);
        return transactions.required(() -> new Figures(
                figures.waiting(OrderState.PAID),
                figures.attention(),
                figures.waiting(OrderState.AWAITING_PAYMENT),
                figures.day(midnight, start(day.plusDays(1))),
                figures.day(start(day.minusDays(1)), midnight),
                now));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
