package id.mikhmon.application.sale;

import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Asks once for all that the figures need and cuts it into the days of the installation's zone. */
public final class ViewSellerFiguresService implements ViewSellerFigures {
    private final SoldVouchers vouchers;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    public ViewSellerFiguresService(SoldVouchers vouchers, Transactions transactions, Clock clock, ZoneId zone) {
        this.vouchers = vouchers;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Figures view(AgentCode agent) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate first = today.withDayOfMonth(1);
        LocalDate oldest = today.minusDays(DAYS - 1L);
        return transactions.required(() -> {
            List<SoldVouchers.Sum> sums = vouchers.sums(
                    agent, midnight(first.isBefore(oldest) ? first : oldest), midnight(today.plusDays(1)));
            return new Figures(
                    sum(sums, today::equals),
                    sum(sums, day -> !day.isBefore(first)),
                    IntStream.range(0, DAYS)
                            .mapToObj(oldest::plusDays)
                            .map(day -> new Day(day, sum(sums, day::equals)))
                            .toList(),
                    vouchers.waiting(agent),
                    now);
        });
    }

    private Sum sum(List<SoldVouchers.Sum> sums, Predicate<LocalDate> wanted) {
        Sum total = Sum.NOTHING;
        for (SoldVouchers.Sum one : sums) {
            if (wanted.test(one.start().atZone(zone).toLocalDate())) {
                total = total.plus(one.vouchers(), one.paid(), one.asked());
            }
        }
        return total;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
