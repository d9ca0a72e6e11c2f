package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.fonnte.FonnteStandIn;
import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.RouterStandIn;
import id.mikhmon.sandbox.tripay.TripayStandIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything under {@code /sandbox/} (contract 9): JSON calls, and the page. A call that changes something must be JSON by its content type, or come without
 * a body from something that is no browser: so no page of another site can fire it.
 */
public final class ControlApi implements Handler {
    private static final int ON_THE_PAGE = 60;

    private final RouterStandIn router;
    private final TripayStandIn tripay;
    private final FonnteStandIn fonnte;
    private final PaymentControls payments;
    private final MessageControls messages;
    private final RouterControls routers;
    private final Page page = new Page();
    private final HotspotPage hotspot;
    private final @Nullable String product;

    /** @param product address of the product that the page links to, without a slash at its end; null when it is not known */
    public ControlApi(RouterStandIn router, TripayStandIn tripay, FonnteStandIn fonnte, @Nullable String product) {
        this.router = router;
        this.tripay = tripay;
        this.fonnte = fonnte;
        this.payments = new PaymentControls(tripay);
        this.messages = new MessageControls(fonnte);
        this.routers = new RouterControls(router);
        this.hotspot = new HotspotPage(router);
        this.product = product;
    }

    @Override
    public Answer handle(Request request) {
        if (!request.path().startsWith("/sandbox")) {
            return Problems.notFound("everything is under /sandbox/");
        }
        boolean reads = "GET".equals(request.method()) || "HEAD".equals(request.method());
        if (!reads && !isOurs(request)) {
            return Problems.problem(415, "Unsupported media type", "send application/json");
        }
        try {
            return route(request).orElseGet(() -> reads ? page.handle(request) : Problems.notFound("no such call"));
        } catch (IllegalArgumentException malformed) {
            return Problems.problem(400, "Malformed", malformed.getMessage());
        }
    }

    private Optional<Answer> route(Request request) {
        List<String> path = Arrays.stream(
                        request.path().substring("/sandbox".length()).split("/"))
                .filter(s -> !s.isEmpty())
                .toList();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Call call = new Call(request);
        List<String> rest = path.subList(1, path.size());
        String method = "HEAD".equals(request.method()) ? "GET" : request.method();
        return switch (path.get(0)) {
            case "payments" -> payments.handle(method, rest, call);
            case "messages" -> messages.handle(method, rest, call);
            case "router" -> routers.handle(method, rest, call);
            case "hotspot" -> hotspot.handle(method, rest, request);
            case "state" -> Optional.of(Answer.json(200, state()));
            case "reset" -> "POST".equals(method) ? Optional.of(reset()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** All that the page shows, in one answer. */
    private Map<String, Object> state() {
        Map<String, Object> faults =
                Json.object("router", routers.fault(), "payments", payments.fault(), "messages", messages.fault());
        return Json.object(
                "payments", payments.newest(ON_THE_PAGE),
                "messages", messages.talk(ON_THE_PAGE),
                "users", routers.users(ON_THE_PAGE),
                "userCount", router.userCount(),
                "active", router.activeUsers(),
                "log", routers.log(ON_THE_PAGE),
                "faults", faults,
                "ports", ports(),
                "product", product);
    }

    public Map<String, Object> ports() {
        return Json.object("router", router.port(), "tripay", tripay.port(), "fonnte", fonnte.port());
    }

    private Answer reset() {
        router.reset();
        tripay.reset();
        fonnte.reset();
        return Answer.json(200, Json.object("reset", true));
    }

    private static boolean isOurs(Request request) {
        if ("application/json".equals(request.mediaType())) {
            return true;
        }
        boolean bare = request.mediaType().isEmpty() && request.body().length == 0;
        return bare
                && request.header("origin").isEmpty()
                && request.header("sec-fetch-site").isEmpty();
    }
}
