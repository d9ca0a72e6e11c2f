package id.mikhmon.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When to ask a gateway about a payment of which nothing is heard. A lost answer to the opening is looked up quickly, since
 * a buyer waits before an empty page; an open payment with growing pauses, since its callback nearly always comes; and
 * once more when its time and a grace are over.
 */
public final class CheckPlan {
    private static final List<Duration> LOST_ANSWER =
            List.of(Duration.ofSeconds(50), Duration.ofMinutes(9), Duration.ofMinutes(30));
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private CheckPlan() {}

    /**
     * @param payment being asked about now, {@link Payment#checks()} questions before this one
     * @param shortest the shortest pause that the gateway allows
     * @return when to ask next if this question brings no news
     */
    public static Instant next(Payment payment, Instant now, Duration shortest) {
        Instant last = payment.expiresAt().plus(Payment.GRACE).plusSeconds(1);
        Duration pause = payment.state() == PaymentState.OPEN
                ? Duration.ofMinutes(1L << Math.min(payment.checks(), 10))
                : LOST_ANSWER.get(Math.min(payment.checks(), LOST_ANSWER.size() - 1));
        if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        if (pause.compareTo(shortest) < 0) {
            pause = shortest;
        }
        Instant next = now.plus(pause);
        return now.isBefore(last) && next.isAfter(last) ? last : next;
    }
}
