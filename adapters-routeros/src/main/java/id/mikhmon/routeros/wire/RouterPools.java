package id.mikhmon.routeros.wire;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/** One {@link RouterPool} for each router by its name; nothing is shared between two routers but the timer. */
public final class RouterPools implements AutoCloseable {

    private final WireSettings settings;
    private final KnownCertificates certificates;
    private final ThreadFactory threads;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, RouterPool> pools = new ConcurrentHashMap<>();

    /**
     * @param threads makes one reader thread per connection and rare short ones; a managed factory in a server
     * @param timer for deadlines and checks; its tasks never block, one thread is enough
     * @param random for the jitter; used by many threads
     */
    public RouterPools(
            WireSettings settings,
            KnownCertificates certificates,
            ThreadFactory threads,
            ScheduledExecutorService timer,
            Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.certificates = certificates;
        this.threads = threads;
        this.timer = timer;
        this.clock = clock;
        this.random = random;
    }

    /** The pool of this router. With another access than before, the old connections are closed and all starts afresh. */
    public RouterPool of(String router, RouterAccess access) {
        RouterPool known = pools.get(router);
        if (known != null && known.serves(access)) {
            return known;
        }
        return pools.compute(router, (name, present) -> {
            if (present != null && present.serves(access)) {
                return present;
            }
            if (present != null) {
                present.close();
            }
            return new RouterPool(name, access, certificates, settings, threads, timer, clock, random);
        });
    }

    /** Closes the connections to a router that is no longer wanted. */
    public void forget(String router) {
        RouterPool pool = pools.remove(router);
        if (pool != null) {
            pool.close();
        }
    }

    /** The condition of this router; empty when it was never dealt with. Does not touch the network. */
    public Optional<RouterCondition> condition(String router) {
        return Optional.ofNullable(pools.get(router)).map(RouterPool::condition);
    }

    /** Closes everything. */
    @Override
    public void close() {
        pools.keySet().forEach(this::forget);
    }
}
