package id.mikhmon.routeros;

import id.mikhmon.routeros.wire.Command;
import id.mikhmon.routeros.wire.RouterException;
import id.mikhmon.routeros.wire.RouterPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether names that a command refers to stand on the router exactly. A router takes a unique prefix for the name
 * itself, so {@code 100} would silently mean the profile {@code 100M}; hence every name is looked up before it is sent.
 *
 * <p>What was found is believed for a moment, so that a batch of vouchers costs one look-up and not one each; what was
 * not found is looked up again every time, since the operator may be adding it right now.
 */
final class References {

    static final String PROFILES = "/ip/hotspot/user/profile/print";
    static final String SERVERS = "/ip/hotspot/print";

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Reference, Instant> found = new ConcurrentHashMap<>();

    /** The pool is part of the key: another access to a router of the same name may lead to another device. */
    private record Reference(RouterPool pool, String menu, String name) {}

    References(Clock clock) {
        this.clock = clock;
    }

    boolean has(RouterPool pool, String menu, String name) throws RouterException {
        Reference reference = new Reference(pool, menu, name);
        Instant seen = found.get(reference);
        if (seen != null && seen.plus(BELIEVED).isAfter(clock.instant())) {
            return true;
        }
        // The router compares in its own way, so the answer is compared once more here.
        boolean exists = pool.call(Command.of(menu).withProperties("name").where("name", name)).records().stream()
                .anyMatch(record -> record.text("name").filter(name::equals).isPresent());
        if (exists) {
            found.put(reference, clock.instant());
        } else {
            found.remove(reference);
        }
        return exists;
    }

    /** The router contradicted what was believed, so nothing of that router is. */
    void doubt(RouterPool pool) {
        found.keySet().removeIf(reference -> reference.pool() == pool);
    }
}
