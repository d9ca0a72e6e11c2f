package id.mikhmon.sandbox.http;

import id.mikhmon.sandbox.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 50,000 deliveries. Safe for several threads. */
public final class Deliveries {
    private static final int KEPT = 50_000;

    private final Deque<Delivery> kept = new ArrayDeque<>();

    public synchronized void add(Delivery delivery) {
        kept.addLast(delivery);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    /** Oldest first. */
    public synchronized List<Delivery> all() {
        return new ArrayList<>(kept);
    }

    public synchronized void clear() {
        kept.clear();
    }

    /** {@code {count, accepted, millis: {p50, p95, p99, max}}} with milliseconds to three decimals. */
    public static Map<String, Object> summary(List<Delivery> deliveries) {
        long[] micros = deliveries.stream().mapToLong(Delivery::micros).sorted().toArray();
        return Json.object(
                "count",
                deliveries.size(),
                "accepted",
                deliveries.stream().filter(Delivery::accepted).count(),
                "millis",
                Json.object(
                        "p50",
                        millis(micros, 50),
                        "p95",
                        millis(micros, 95),
                        "p99",
                        millis(micros, 99),
                        "max",
                        millis(micros, 100)));
    }

    private static double millis(long[] sortedMicros, int percent) {
        if (sortedMicros.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(sortedMicros.length * percent / 100.0) - 1;
        return Arrays.stream(sortedMicros).skip(Math.max(0, at)).findFirst().orElse(0) / 1000.0;
    }
}
