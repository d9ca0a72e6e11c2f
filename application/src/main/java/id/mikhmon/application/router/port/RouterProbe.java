package id.mikhmon.application.router.port;

import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks a router how it is. */
public interface RouterProbe {
    /**
     * Connects, logs in and asks for identity, version and board. Blocks up to the connect and command time-outs; call it
     * outside a transaction. With TLS and no certificate kept yet, the certificate seen is kept.
     *
     * @return never null; {@link Findings#problem()} tells in one English sentence what is wrong, without credentials
     */
    Findings test(Router router);

    /**
     * Asks a router how it is without insisting: a pause after failures is kept, and a refused login is not repeated until
     * the router's settings change, since routers log such attempts and may block their sender. Blocks like {@link #test};
     * what came of it is the {@link #condition}.
     */
    void lookAfter(Router router);

    /** @return what the last calls to that router showed; does no network */
    Condition condition(RouterName router);

    /** @param latency time of one command once logged in; empty when it was not reached */
    record Findings(
            boolean reachable,
            Optional<String> identity,
            Optional<String> version,
            Optional<String> board,
            Optional<Duration> latency,
            Optional<String> problem) {}

    /** @param since when the state was entered */
    record Condition(State state, Optional<Instant> since, Optional<Instant> checkedAt, Optional<String> error) {}

    /** REACHABLE: the last call worked. DEGRADED: it failed after others worked. DOWN: nothing works. UNKNOWN: not called yet. */
    enum State {
        REACHABLE,
        DEGRADED,
        DOWN,
        UNKNOWN
    }
}
