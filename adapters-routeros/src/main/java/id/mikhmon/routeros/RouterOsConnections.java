package id.mikhmon.routeros;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.router.port.CertificatePins;
import id.mikhmon.domain.router.CertificateFingerprint;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.routeros.wire.CertificatePin;
import id.mikhmon.routeros.wire.KnownCertificates;
import id.mikhmon.routeros.wire.RouterAccess;
import id.mikhmon.routeros.wire.RouterCondition;
import id.mikhmon.routeros.wire.RouterPool;
import id.mikhmon.routeros.wire.RouterPools;
import id.mikhmon.routeros.wire.WireSettings;
import id.mikhmon.routeros.wire.WireSurroundings;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/**
 * The connections to all routers, one pool each, shared by everything here that talks to routers. Made once by
 * bootstrap and closed when the server stops.
 */
public final class RouterOsConnections implements AutoCloseable {

    private final RouterPools pools;

    /**
     * @param pins asked and written by the thread that connects, which is a caller's or one of {@code threads}
     * @param threads one reader thread for each connection, and rare short ones; a managed factory in a server
     * @param timer for deadlines; its tasks never block, so one thread is enough for all routers
     * @param random for the jitter of pauses; safe for many threads, nothing secret hangs on it
     */
    public RouterOsConnections(
            WireSettings settings,
            CertificatePins pins,
            ThreadFactory threads,
            ScheduledExecutorService timer,
            Clock clock,
            RandomGenerator random) {
        this.pools = new RouterPools(new WireSurroundings(
                settings, certificates(pins), threads, timer, clock, random, Correlation::current));
    }

    /** The connections to this router. Host, port, TLS, user or password changed: new ones, without old grudges. */
    RouterPool to(Router router) {
        String user = router.user();
        String password = router.password().reveal();
        RouterAccess access = router.tls()
                ? RouterAccess.tls(router.host(), router.port(), user, password)
                : RouterAccess.plain(router.host(), router.port(), user, password);
        return pools.of(router.name().value(), access);
    }

    /** Empty when nothing was ever asked of that router. */
    Optional<RouterCondition> condition(RouterName router) {
        return pools.condition(router.value());
    }

    /** Closes the connections to a router that was removed. */
    public void forget(RouterName router) {
        pools.forget(router.value());
    }

    /** Closes all connections; what is pending fails at once. */
    @Override
    public void close() {
        pools.close();
    }

    private static KnownCertificates certificates(CertificatePins pins) {
        return new KnownCertificates() {
            @Override
            public Optional<CertificatePin> find(String router) {
                return pins.find(new RouterName(router)).map(kept -> new CertificatePin(kept.sha256()));
            }

            @Override
            public CertificatePin keepFirst(String router, CertificatePin seen) {
                CertificateFingerprint fingerprint = new CertificateFingerprint(seen.sha256());
                return new CertificatePin(
                        pins.keepFirst(new RouterName(router), fingerprint).sha256());
            }
        };
    }
}
