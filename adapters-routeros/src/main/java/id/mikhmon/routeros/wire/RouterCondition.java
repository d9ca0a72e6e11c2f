package id.mikhmon.routeros.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * How a router was when we last dealt with it, for the health page.
 *
 * @param state the verdict
 * @param since when it became that
 * @param checkedAt when it was last found to be that; equal to {@code since} at first
 * @param error why it is not reachable, in words without secrets; empty when it is, or was never tried
 */
public record RouterCondition(State state, Instant since, Instant checkedAt, Optional<String> error) {

    /** The four verdicts. */
    public enum State {
        /** Never tried. */
        UNKNOWN,
        /** Answered last time. */
        REACHABLE,
        /** Worked before and failed last time: a connection lost, a deadline passed, a permission lacking. */
        DEGRADED,
        /** No connection can be made, or the login is refused. */
        DOWN
    }

    static RouterCondition unknown(Instant now) {
        return new RouterCondition(State.UNKNOWN, now, now, Optional.empty());
    }

    RouterCondition next(State verdict, Instant now, Optional<String> reason) {
        return new RouterCondition(verdict, verdict == state ? since : now, now, reason);
    }
}
