package id.mikhmon.domain.offer;

import java.time.Duration;

/**
 * How much a voucher may be used.
 *
 * @param uptime time online over all sessions, zero for no limit
 * @param bytes data both ways, zero for no limit
 */
public record UsageLimits(Duration uptime, long bytes) {
    public static final UsageLimits NONE = new UsageLimits(Duration.ZERO, 0);

    public UsageLimits {
        if (uptime.isNegative() || uptime.toNanosPart() != 0 || uptime.toDays() > 3_650) {
            throw new IllegalArgumentException("a time limit is whole seconds, at most ten years");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("a data limit is not negative");
        }
    }
}
