package id.mikhmon.application.checkout.port;

import id.mikhmon.application.checkout.ViewFigures;
import id.mikhmon.domain.order.OrderState;
import java.time.Instant;

/** Counts and sums over orders. Reads only; each question is answered out of one index. */
public interface OrderFigures {
    /** @return how many orders are in that state, and when the oldest of them was placed */
    ViewFigures.Waiting waiting(OrderState state);

    /** @return how many orders a person has to look at, whatever their state, and when the oldest of them was placed */
    ViewFigures.Waiting attention();

    /** @return what happened from {@code from} on and before {@code to} */
    ViewFigures.Day day(Instant from, Instant to);
}
