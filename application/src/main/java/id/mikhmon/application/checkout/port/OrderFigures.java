package id.mikhmon.application.checkout.port;

import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;

/** Counts and sums over orders. Reads only; each question is answered out of one index. */
public interface OrderFigures {
    /** @return how many orders are in that state, and when the oldest of them was placed */
    ViewFigures.Waiting waiting(OrderState state);

    /** @return how many orders a person has to look at, whatever their state, and when the oldest of them was placed */
    ViewFigures.Waiting attention();

    /** @return what happened from {@code from} on and before {@code to} */
    ViewFigures.Day day(Instant from, Instant to);

    /**
     * @param borders at least two moments, one after the other
     * @return what came in from each of them on and before the next, one less than there are borders; of nothing, zeros
     */
    List<Takings> takings(List<Instant> borders);

    /**
     * @param paid orders whose money came in, those given back not counted
     * @param sales their prices together
     */
    record Takings(long paid, Money sales) {
        public static final Takings NOTHING = new Takings(0, Money.rupiah(0));
    }
}
