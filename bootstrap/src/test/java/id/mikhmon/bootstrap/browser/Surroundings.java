package id.mikhmon.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import id.mikhmon.sandbox.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /**
     * An order by QRIS whose page has what it takes to pay.
     *
     * @return the page's path
     */
    String waiting() {
        String id = placed("1hari", "QRIS");
        awaitStatus(id, "AWAITING_PAYMENT");
        return "/public/order/" + id;
    }

    /** @return the path of a page with a voucher */
    String delivered() {
        String id = placed("1hari", "QRIS");
        pay(id);
        awaitStatus(id, "DELIVERED");
        return "/public/order/" + id;
    }

    /** @return the path of the page of an order that nobody has paid in time */
    String expired() {
        String id = placed("1hari", "QRIS");
        succeeded(post("/sandbox/payments/" + paymentReference(id) + "/expire"));
        awaitStatus(id, "EXPIRED");
        return "/public/order/" + id;
    }

    private String placed(String offer, String channel) {
        Map<String, Object> customer =
                Json.object("name", "Siti Aminah", "phone", ownPhone().replace(" ", ""));
        Map<String, Object> body =
                Json.object("offer", offer, "agent", "AG001", "channel", channel, "customer", customer);
        return Json.readObject(succeeded(server.send(HttpRequest.newBuilder(server.url("/api/v1/orders"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(Json.write(body))))))
                .get("id")
                .toString();
    }

    /** Names and descriptions of what is for sale, in the owner's language. */
    List<String> ownersWords() {
        return list(Json.readObject(succeeded(server.get("/api/v1/offers"))), "offers").stream()
                .flatMap(offer -> Stream.of(offer.get("name"), offer.get("description")))
                .map(Object::toString)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Price and fee, as pages write money. */
    String total(String offer, String channel) {
        return list(Json.readObject(succeeded(server.get("/api/v1/payment-channels?offer=" + offer))), "channels")
                .stream()
                .filter(known -> channel.equals(known.get("code")))
                .map(known -> String.format(Locale.GERMANY, "Rp %,d", ((Number) known.get("total")).longValue()))
                .findFirst()
                .orElseThrow();
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

    void awaitStatus(String id, String status) {
        eventually(
                "order " + id + " to be " + status,
                () -> status.equals(order(id).get("status")) ? status : null);
    }

    /** @param mode as in section 9 of the contract; {@code NONE} for a healthy one */
    void router(String mode) {
        misbehave("router", mode);
    }

    /** @param mode as in section 9 of the contract, or {@code CALLBACK_LOST}: people pay and the shop is not told */
    void gateway(String mode) {
        misbehave("payments", mode);
    }

    private void misbehave(String part, String mode) {
        succeeded(server.send(HttpRequest.newBuilder(server.url("/sandbox/" + part + "/faults"))
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
