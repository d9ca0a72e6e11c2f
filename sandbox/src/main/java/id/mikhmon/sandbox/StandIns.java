package id.mikhmon.sandbox;

import id.mikhmon.sandbox.control.ControlApi;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.fonnte.FonnteStandIn;
import id.mikhmon.sandbox.http.LoopbackServer;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.router.RouterStandIn;
import id.mikhmon.sandbox.tripay.TripaySettings;
import id.mikhmon.sandbox.tripay.TripayStandIn;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** All stand-ins together, started on loopback ports and stopped by {@link #close()}. */
public final class StandIns implements AutoCloseable {
    private final RouterStandIn router;
    private final TripayStandIn tripay;
    private final FonnteStandIn fonnte;

    private StandIns(RouterStandIn router, TripayStandIn tripay, FonnteStandIn fonnte) {
        this.router = router;
        this.tripay = tripay;
        this.fonnte = fonnte;
    }

    /** On free ports with the settings that are the defaults of each. */
    public static StandIns start() {
        return start(RouterSettings.defaults(), TripaySettings.defaults(), FonnteSettings.defaults());
    }

    /** @throws java.io.UncheckedIOException when a port is taken; then none is left running */
    public static StandIns start(
            RouterSettings routerSettings, TripaySettings tripaySettings, FonnteSettings fonnteSettings) {
        RouterStandIn router = RouterStandIn.start(routerSettings);
        TripayStandIn tripay = null;
        try {
            tripay = TripayStandIn.start(tripaySettings);
            return new StandIns(router, tripay, FonnteStandIn.start(fonnteSettings));
        } catch (RuntimeException taken) {
            router.close();
            if (tripay != null) {
                tripay.close();
            }
            throw taken;
        }
    }

    public RouterStandIn router() {
        return router;
    }

    public TripayStandIn tripay() {
        return tripay;
    }

    public FonnteStandIn fonnte() {
        return fonnte;
    }

    /**
     * A new remote control; any number of them may be in use.
     *
     * @param product address of the product that its page links to, without a slash at its end; null when it is not known
     */
    public ControlApi control(@Nullable String product) {
        return new ControlApi(router, tripay, fonnte, product);
    }

    @Override
    public void close() {
        router.close();
        tripay.close();
        fonnte.close();
    }

    /**
     * Starts them apart from any server, with the control API on a port of its own, prints one line of JSON when all listen, and runs until it is killed.
     * Options, each with a default: {@code --router-port= --tripay-port= --fonnte-port= --control-port=} (0, free), {@code --resend-seconds=} (120),
     * {@code --webhook=} (where customers' messages go), {@code --product=} (what the page links to).
     *
     * @throws IllegalArgumentException on an option that is not one of these
     */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = options(arguments);
        StandIns standIns = start(
                RouterSettings.defaults().onPort(port(options, "router-port")),
                TripaySettings.defaults()
                        .onPort(port(options, "tripay-port"))
                        .resendingAfter(
                                Duration.ofSeconds(Integer.parseInt(options.getOrDefault("resend-seconds", "120")))),
                FonnteSettings.defaults().onPort(port(options, "fonnte-port")));
        standIns.fonnte().sendInboundTo(options.get("webhook"));
        ControlApi api = standIns.control(options.get("product"));
        LoopbackServer control = new LoopbackServer("control", port(options, "control-port"), api, request -> false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            control.close();
            standIns.close();
        }));
        Map<String, Object> line = api.ports();
        line.put("control", control.port());
        line.put("page", "http://127.0.0.1:" + control.port() + "/sandbox/");
        line.put("tripayBaseUrl", standIns.tripay().baseUrl());
        line.put("fonnteBaseUrl", standIns.fonnte().baseUrl());
        System.out.println(Json.write(line));
        new CountDownLatch(1).await();
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            if (!argument.matches(
                    "--(router-port|tripay-port|fonnte-port|control-port|resend-seconds)=\\d{1,5}|--(webhook|product)=.+")) {
                throw new IllegalArgumentException("unknown option " + argument);
            }
            options.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
        }
        return options;
    }

    private static int port(Map<String, String> options, String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }
}
