package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How an agent's own sales go: today, this month and day by day. */
public interface ViewSellerFigures {
    /** How many days the course goes back, today counted. */
    int DAYS = 14;

    Figures view(AgentCode agent);

    /**
     * Days begin at midnight in the installation's zone; what was returned is not counted.
     *
     * @param month since the first of this month
     * @param days the last {@value #DAYS}, the oldest first, those without sales too
     * @param waiting vouchers that no router has yet
     */
    record Figures(Sum today, Sum month, List<Day> days, long waiting, Instant asOf) {
        public Figures {
            days = List.copyOf(days);
        }
    }

    record Day(LocalDate date, Sum sum) {}

    /**
     * @param paid what the agent paid for them
     * @param asked what its customers paid by its price list, never less
     */
    record Sum(long vouchers, Money paid, Money asked) {
        static final Sum NOTHING = new Sum(0, Money.rupiah(0), Money.rupiah(0));

        /** @return what the agent earned */
        public Money margin() {
            return asked.minus(paid);
        }

        Sum plus(long more, Money itsPaid, Money itsAsked) {
            return new Sum(vouchers + more, paid.plus(itsPaid), asked.plus(itsAsked));
        }
    }
}
