package id.mikhmon.persistence.recent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Values that were read less than {@link #KEPT} ago, so that a sale does not read and decrypt the same router and account at
 * each of its steps. A change by another node is seen after that time. A change on this node is seen at once: from the call of
 * {@link #changes} on, every reader goes to the database until each transaction that may have made the change is over, so
 * that neither a value from before it nor one that is rolled back is ever kept.
 */
public final class Recent<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(1);
    /** Longer than the server lets a transaction live. */
    private static final Duration UNSETTLED = Duration.ofMinutes(3);

    private final Clock clock;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    public Recent(Clock clock) {
        this.clock = clock;
    }

    /** @param read asks the database; called again for a key for which it found nothing */
    public Optional<V> find(K key, Supplier<Optional<V>> read) {
        Instant now = clock.instant();
        Kept<V> before = kept.get(key);
        if (before != null && before.value().isPresent() && now.isBefore(before.until())) {
            return before.value();
        }
        Optional<V> value = read.get();
        if (value.isPresent()) {
            // Only over what stood there before the reading: a change that began meanwhile wins.
            Kept<V> fresh = new Kept<>(value, now.plus(KEPT));
            if (before == null) {
                kept.putIfAbsent(key, fresh);
            } else if (!now.isBefore(before.until())) {
                kept.replace(key, before, fresh);
            }
        }
        return value;
    }

    /** The open transaction is about to change the value of that key. */
    public void changes(K key) {
        kept.put(key, new Kept<>(Optional.empty(), clock.instant().plus(UNSETTLED)));
    }

    /** Without a value: nothing may be kept until then. */
    private record Kept<V>(Optional<V> value, Instant until) {}
}
