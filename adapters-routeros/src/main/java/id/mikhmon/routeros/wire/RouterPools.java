package id.mikhmon.routeros.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One {@link RouterPool} for each router by its name; nothing is shared between two routers but the timer. */
public final class RouterPools implements AutoCloseable {

    private final WireSurroundings surroundings;
    private final Map<String, RouterPool> pools = new ConcurrentHashMap<>();

    public RouterPools(WireSurroundings surroundings) {
        this.surroundings = surroundings;
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
            return new RouterPool(name, access, surroundings);
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
