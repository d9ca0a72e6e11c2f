package id.mikhmon.routeros;

import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.routeros.wire.Command;
import id.mikhmon.routeros.wire.DeviceError;
import id.mikhmon.routeros.wire.DeviceException;
import id.mikhmon.routeros.wire.RouterCondition;
import id.mikhmon.routeros.wire.RouterException;
import id.mikhmon.routeros.wire.RouterPool;
import id.mikhmon.routeros.wire.RouterRecord;
import id.mikhmon.routeros.wire.WireException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Tries MikroTik routers out, and tells how they were when last dealt with. */
public final class RouterOsProbe implements RouterProbe {

    private static final Logger LOG = System.getLogger(RouterOsProbe.class.getName());
    private static final Command IDENTITY = Command.of("/system/identity/print").withProperties("name");
    private static final Command RESOURCE =
            Command.of("/system/resource/print").withProperties("version", "board-name");
    private static final Command CLOCK = Command.of("/system/clock/print").withProperties("date");

    private final RouterOsConnections connections;

    public RouterOsProbe(RouterOsConnections connections) {
        this.connections = connections;
    }

    /** Tries at once, even where a refused login or a pause would hold other callers back. */
    @Override
    public Findings test(Router router) {
        RouterPool pool = connections.to(router);
        pool.forgive();
        Optional<String> identity = Optional.empty();
        try {
            identity = first(pool, IDENTITY).flatMap(record -> record.text("name"));
            long started = System.nanoTime();
            Optional<RouterRecord> resource = first(pool, RESOURCE);
            Duration latency = Duration.ofNanos(System.nanoTime() - started);
            return new Findings(
                    true,
                    identity,
                    resource.flatMap(record -> record.text("version")),
                    resource.flatMap(record -> record.text("board-name")),
                    Optional.of(latency),
                    hotspotProblem(pool, router));
        } catch (DeviceException e) {
            boolean loggedIn = e.error() != DeviceError.LOGIN_REFUSED;
            return failed(loggedIn, identity, sentence(RouterOsHotspot.reason(e)));
        } catch (RouterException e) {
            return failed(false, identity, problem(e, router));
        }
    }

    @Override
    public void lookAfter(Router router) {
        try {
            first(connections.to(router), IDENTITY);
        } catch (RouterException e) {
            // The connections have noted it as the router's condition already.
            LOG.log(Level.DEBUG, "router={0} looked after: {1}", router.name(), e.getMessage());
        }
    }

    private static Optional<RouterRecord> first(RouterPool pool, Command command) throws RouterException {
        return pool.call(command).first();
    }

    private static Findings failed(boolean reachable, Optional<String> identity, String problem) {
        return new Findings(
                reachable, identity, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    /** What would make vouchers fail or run wrongly on a router that answers well. */
    private static Optional<String> hotspotProblem(RouterPool pool, Router router) throws RouterException {
        Command servers = Command.of(References.SERVERS).withProperties("name");
        boolean any = router.hotspotServer().equals("all");
        boolean served = pool.call(servers).records().stream()
                .anyMatch(record -> any || record.text("name").equals(Optional.of(router.hotspotServer())));
        if (!served) {
            return Optional.of(
                    any
                            ? "The router has no hotspot server."
                            : "The router has no hotspot server named " + router.hotspotServer() + ".");
        }
        // Both forms of a date, jan/02/1970 and 1970-01-02; without a time server a board starts there.
        boolean lost = first(pool, CLOCK)
                .flatMap(record -> record.text("date"))
                .filter(date -> date.contains("1970"))
                .isPresent();
        return lost
                ? Optional.of("The router's clock stands at 1970, so the validity of vouchers will be wrong.")
                : Optional.empty();
    }

    private static String problem(RouterException e, Router router) {
        String address = router.host() + ":" + router.port();
        if (!(e instanceof WireException wire)) {
            return sentence(e.getMessage());
        }
        return switch (wire.failure()) {
            case CONNECTION_REFUSED ->
                "Nothing listens at " + address + ": the API service is off, on another port or filtered.";
            case UNREACHABLE -> "Nobody answers at " + address + ".";
            case TLS_FAILED -> "No TLS with " + address + ": attach a certificate to the router's api-ssl service.";
            case CERTIFICATE_DIFFERS ->
                "The router shows another certificate than before; forget the old one if it was renewed on purpose.";
            case MALFORMED -> "What answers at " + address + " is no RouterOS API.";
            case TIMED_OUT -> "The router took the connection and then did not answer in time.";
            default -> sentence(e.getMessage());
        };
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    @Override
    public Condition condition(RouterName router) {
        return connections
                .condition(router)
                .map(RouterOsProbe::toCondition)
                .orElse(new Condition(State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Condition toCondition(RouterCondition seen) {
        if (seen.state() == RouterCondition.State.UNKNOWN) {
            return new Condition(State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Condition(
                State.valueOf(seen.state().name()),
                Optional.of(seen.since()),
                Optional.of(seen.checkedAt()),
                seen.error());
    }
}
