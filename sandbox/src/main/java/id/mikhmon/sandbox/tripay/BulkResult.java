package id.mikhmon.sandbox.tripay;

import id.mikhmon.sandbox.http.Delivery;
import java.time.Duration;
import java.util.List;

/** How a burst of callbacks went: one delivery for each attempt, and the time from the first to the last. */
public record BulkResult(int payments, List<Delivery> deliveries, Duration took) {

    public long perSecond() {
        return took.isZero() ? 0 : Math.round(deliveries.size() * 1e9 / took.toNanos());
    }
}
