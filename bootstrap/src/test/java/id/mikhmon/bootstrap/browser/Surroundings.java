package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import id.mikhmon.sandbox.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All around the browser: the buyer's bank, the router, and the owner, played by the sandbox and by the admin API.
 *
 * @param server with the sandbox
 */
record Surroundings(RunningServer server) {
    private static final AtomicInteger PHONES = new AtomicInteger(1000);
    private static final int TRIES = 300;

    /** As people write it; nobody else has it. */
    static String ownPhone() {
        return "0812 7771 " + PHONES.incrementAndGet();
    }

    /** The order as the public API tells it. */
    Map<String, Object> order(String id) {
        return Json.readObject(succeeded(server.get("/api/v1/orders/" + id)));
    }

    /** Waits 15 s at most for a payment to be there. */
    String paymentReference(String id) {
        return eventually("a payment of order " + id, () -> part(order(id), "payment"))
                .get("reference")
                .toString();
    }

    /** The buyer pays in the app of the bank; the gateway has called back when this returns. */
    void pay(String id) {
        succeeded(post("/sandbox/payments/" + paymentReference(id) + "/pay"));
    }

    /** The time to pay is over at the gateway. */
    void expire(String id) {
        succeeded(post("/sandbox/payments/" + paymentReference(id) + "/expire"));
        awaitStatus(id, "EXPIRED");
    }

    void awaitStatus(String id, String status) {
        eventually(
                "order " + id + " to be " + status,
                () -> status.equals(order(id).get("status")) ? status : null);
    }

    /** @param mode as in section 9 of the contract; {@code NONE} for a healthy one */
    void router(String mode) {
        succeeded(server.send(HttpRequest.newBuilder(server.url("/sandbox/router/faults"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(Json.object("mode", mode))))));
    }

    /** @param phone as the buyer wrote it */
    long ordersOf(String phone) {
        String e164 = "+62" + phone.replace(" ", "").substring(1);
        return list(admin("orders?limit=200"), "orders").stream()
                .filter(order -> e164.equals(part(order, "customer").get("phone")))
                .count();
    }

    /** An offer like the demo's; the same id twice changes it. */
    void offer(String id, String name, String description, long price, boolean active) {
        Map<String, Object> body = Json.object(
                "name",
                name,
                "description",
                description,
                "router",
                demoRouter(),
                "profile",
                "1hari",
                "price",
                price,
                "validity",
                "P1D",
                "voucher",
                Json.object("mode", "SAME", "length", 8, "alphabet", "abcdefghjkmnpqrstuvwxyz23456789"),
                "active",
                active);
        succeeded(server.send(HttpRequest.newBuilder(server.url("/api/v1/admin/offers/" + id))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_TOKEN)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body)))));
    }

    private String demoRouter() {
        return list(admin("offers"), "offers").stream()
                .filter(offer -> "1hari".equals(offer.get("id")))
                .map(offer -> offer.get("router").toString())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> admin(String path) {
        return Json.readObject(succeeded(server.send(HttpRequest.newBuilder(server.url("/api/v1/admin/" + path))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_TOKEN)
                .GET())));
    }

    private HttpResponse<String> post(String path) {
        return server.send(HttpRequest.newBuilder(server.url(path)).POST(BodyPublishers.noBody()));
    }

    private static String succeeded(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s: %s", response.uri(), response.body())
                .isBetween(200, 299);
        return response.body();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> whole, String name) {
        return (List<Map<String, Object>>) whole.get(name);
    }

    /** Looks until there is something. */
    private static <T> T eventually(String what, Supplier<T> look) {
        for (int i = 0; i < TRIES; i++) {
            T seen = look.get();
            if (seen != null) {
                return seen;
            }
            pause();
        }
        throw new AssertionError("waited in vain for " + what);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
