package id.mikhmon.web.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A token bucket per client. It holds a minute's worth of tokens, so that a client may use them all at once, and is
 * refilled evenly. Kept in memory and per node: it guards the machine, it is no contract.
 */
public final class Throttle {
    /** Far more clients than a node serves in a minute; the one that was heard of longest ago is forgotten first. */
    private static final int MOST_CLIENTS = 10_000;

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param nanoTime as {@link System#nanoTime()} */
    public Throttle(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes a token.
     *
     * @return empty when there was one, else how many seconds until there is one, at least 1
     */
    public synchronized Optional<Long> take(String client) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(client, new Bucket(perMinute, now));
        double tokens = Math.min(perMinute, before.tokens + (now - before.at) / NANOS_PER_MINUTE * perMinute);
        boolean enough = tokens >= 1;
        buckets.put(client, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough ? Optional.empty() : Optional.of((long) Math.ceil((1 - tokens) * 60.0 / perMinute));
    }

    private record Bucket(double tokens, long at) {}
}
