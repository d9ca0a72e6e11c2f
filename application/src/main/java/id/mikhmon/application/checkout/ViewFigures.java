package id.mikhmon.application.checkout;

import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The owner's first look: what waits, and how today goes beside yesterday. */
public interface ViewFigures {
    /** How many days the course goes back, today counted. */
    int DAYS = 14;

    Figures view();

    /**
     * @param undelivered paid orders whose voucher is still on its way
     * @param review orders with money that a person has to look at, in whatever state they are
     * @param awaiting orders that buyers can pay at the moment
     * @param today since midnight in the installation's zone, as it was at {@code asOf}; {@code yesterday} is the whole day before, which
     *     may be minutes old
     * @param course the last {@value #DAYS} days, the oldest first, quiet ones too; those before today may be minutes old
     * @param asOf when today was read, some seconds ago at most; what waits is read at each look
     */
    record Figures(
            Waiting undelivered,
            Waiting review,
            Waiting awaiting,
            Day today,
            Day yesterday,
            List<DayTakings> course,
            Instant asOf) {
        public Figures {
            course = List.copyOf(course);
        }
    }

    /** What one day brought in, by the rules of {@link Day}. */
    record DayTakings(LocalDate date, long paid, Money sales) {}

    /** @param oldest when the oldest of them was placed; empty when there is none */
    record Waiting(long count, Optional<Instant> oldest) {}

    /**
     * @param placed orders placed
     * @param paid orders whose money came in, those given back not counted
     * @param sales their prices together, payment fees not counted
     * @param delivered of those paid, how many have their voucher
     */
    record Day(long placed, long paid, Money sales, long delivered) {}
}
