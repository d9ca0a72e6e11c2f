package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.RouterFault;
import id.mikhmon.web.api.AdminApi;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every route of the admin API that is not a GET, and finds in the audit who did it, from where, and no secret. */
class AuditedRoutesIT {
    @RegisterExtension
    static final OpenShop OPEN = OpenShop.forAllStories();

    /** Routes that change nothing, and why they are no GET. */
    private static final Map<String, String> NOTHING_TO_TELL = Map.of(
            "POST /routers/{name}/test", "asks the router how it is",
            "POST /withdrawals/{id}/approve", "the same service decides top-ups, below",
            "POST /withdrawals/{id}/reject", "the same service decides top-ups, below",
            "POST /promotions/{code}/accept", "changes an agent by the service of PUT /agents, below",
            "POST /ledger/verification", "compares what is stored twice",
            "POST /audit/verify", "reads the audit itself");

    private final Shop shop = OPEN.shop();
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /**
     * @param path below the admin API
     * @param action that the audit has to name
     */
    private record Call(String path, Object body, String action) {}

    @Test
    void whateverChangesSomethingIsInTheAuditAndTheRestIsNamedHere() {
        prepare();
        Set<String> known = new TreeSet<>(calls.keySet());
        known.addAll(NOTHING_TO_TELL.keySet());
        assertThat(known).isEqualTo(changingRoutes());

        calls.forEach((route, call) -> {
            long before = newest();
            Reply reply = send(route.split(" ")[0], call);
            assertThat(reply.status()).as("%s: %s", route, reply).isBetween(200, 299);
            List<Map<String, Object>> told = since(before);
            assertThat(told).as(route).anySatisfy(record -> {
                assertThat((String) record.get("action")).matches(call.action());
                assertThat(record.get("actor")).isEqualTo("(automation)");
                assertThat((String) record.get("address")).isNotEmpty();
            });
            assertThat(told.toString()).as(route).doesNotContain(secrets());
        });
        assertThat(shop.client().adminPost("audit/verify").at("intact")).isEqualTo(true);
    }

    @Test
    void trustedProxySaysWhoTheClientIsAndTheClientSaysNothing() {
        assertThat(addressToldOf("AG903", "203.0.113.9")).isEqualTo("203.0.113.9");
        // The proxy adds whom it saw behind what the client made up.
        assertThat(addressToldOf("AG903", "198.51.100.1, 203.0.113.9")).isNotEqualTo("198.51.100.1");
    }

    private Object addressToldOf(String agent, String forwardedFor) {
        Reply reply = shop.client()
                .send(shop.client()
                        .request(
                                "/api/v1/admin/agents/" + agent,
                                "Authorization",
                                "Bearer " + Shop.ADMIN_TOKEN,
                                "Content-Type",
                                "application/json",
                                "X-Forwarded-For",
                                forwardedFor)
                        .PUT(BodyPublishers.ofString(Json.write(Shop.agent("Warung", "081200000903", true)))));
        assertThat(reply.status()).as("%s", reply).isBetween(200, 201);
        return shop.client().admin("audit?limit=1").objects("records").get(0).get("address");
    }

    private void prepare() {
        call(
                "POST /orders/{id}/decisions",
                "orders/" + shop.sale().payable().id() + "/decisions",
                Json.object("action", "CLOSE", "reason", "salah pilih"),
                "order\\.close");
        call(
                "POST /payment-callbacks/{id}/work",
                "payment-callbacks/" + callback() + "/work",
                null,
                "callback\\.worked-again");
        call(
                "POST /payment-callbacks/{id}/close",
                "payment-callbacks/" + unknownCallback() + "/close",
                Json.object("reason", "toko lain"),
                "callback\\.closed");
        shop.client().adminPut("agents/AG904", Shop.agent("Warung Empat", "081200000904", true));
        String token = AgentToken.of(shop, "AG904");
        call("POST /top-ups/{id}/approve", "top-ups/" + topUp(token) + "/approve", Json.object(), "top-up\\.done");
        call(
                "POST /top-ups/{id}/reject",
                "top-ups/" + topUp(token) + "/reject",
                Json.object("reason", "tidak masuk"),
                "top-up\\.rejected");
        Map<String, Object> wallet = Json.object("kind", "TOP_UP_CASH", "amount", 500_000, "reason", "setor tunai");
        assertThat(send("POST", new Call("agents/AG904/wallet-movements", wallet, ""))
                        .status())
                .isEqualTo(201);
        call(
                "POST /held-sales/{id}/approve",
                "held-sales/" + heldSale(token) + "/approve",
                Json.object(),
                "held-sale\\.let-go");
        call(
                "POST /held-sales/{id}/reject",
                "held-sales/" + heldSale(token) + "/reject",
                Json.object("reason", "telepon dulu"),
                "held-sale\\.rejected");
        call(
                "POST /registrations/{id}/approve",
                "registrations/" + registration("081200000905") + "/approve",
                Json.object("level", "BRONZE"),
                "(agent|agent-login|link|registration)\\.(added|given|approved)");
        call(
                "POST /registrations/{id}/reject",
                "registrations/" + registration("081200000906") + "/reject",
                Json.object("reason", "di luar wilayah"),
                "registration\\.rejected");
        call(
                "PUT /routers/{name}",
                "routers/audited",
                Shop.router(shop.outside().router()),
                "router\\.added");
        call("PUT /offers/{id}", "offers/audited", Shop.offer(Shop.ROUTER, "3jam"), "offer\\.added");
        call(
                "PUT /levels/{code}",
                "levels/AUDITED",
                Json.object(
                        "name",
                        "Audited",
                        "discountPercent",
                        5,
                        "commission",
                        Json.object("kind", "MARGIN", "percent", null, "uplinePercents", List.of()),
                        "ownPrice",
                        Json.object("allowed", false, "leastPercent", 100, "mostPercent", 100)),
                "level\\.added");
        call(
                "PUT /levels/{code}/prices",
                "levels/AUDITED/prices",
                Json.object("prices", List.of(Json.object("offer", Shop.OFFER, "fixed", 2_500))),
                "level-prices\\.changed");
        call("DELETE /levels/{code}", "levels/AUDITED", null, "level\\.removed");
        call("DELETE /promotions/{code}/hold", "promotions/" + held() + "/hold", null, "level-hold\\.released");
        call("PUT /agents/{code}", "agents/AG901", Shop.agent("Warung", "081200000901", true), "agent\\.added");
        call(
                "POST /agents/import",
                "agents/import",
                "code,name,phone,level\nAG902,Kios,081200000902,BRONZE\n",
                "agent\\.added");
        call(
                "PUT /agents/{code}/prices",
                "agents/AG901/prices",
                Json.object("prices", List.of(Json.object("offer", Shop.OFFER, "fixed", 2_500))),
                "agent-prices\\.changed");
        call("POST /agents/{code}/login", "agents/AG901/login", Json.object("send", false), "(agent|link|login).*");
        call("PUT /agents/{code}/login", "agents/AG901/login", Json.object("active", false), "agent-login\\.changed");
        call(
                "POST /agents/{code}/wallet-movements",
                "agents/AG901/wallet-movements",
                Json.object("kind", "TOP_UP_CASH", "amount", 10_000, "reason", "setor tunai"),
                "wallet\\.moved");
        call(
                "POST /agents/{code}/sales",
                "agents/AG901/sales",
                Json.object("offer", Shop.OFFER, "count", 1),
                "sale\\.made");
        call(
                "PUT /payment-gateways/{gateway}",
                "payment-gateways/tripay",
                shop.tripayAccount(),
                "payment-gateway\\.changed");
        call(
                "PUT /messaging-gateways/{gateway}",
                "messaging-gateways/fonnte",
                shop.fonnteAccount(),
                "messaging-gateway\\.changed");
        call("POST /outbox/{id}/retry", "outbox/" + waiting() + "/retry", null, "outbox\\.retried");
        call(
                "PUT /staff/{login}",
                "staff/audited",
                Json.object("kind", "STAFF", "name", "Siti", "language", "id", "active", true),
                "staff\\.added");
        call("POST /staff/{login}/link", "staff/audited/link", Json.object("send", false), "link.*");
        call("DELETE /staff/{login}/sessions", "staff/audited/sessions", null, "session\\.all-ended");
        call("DELETE /staff/{login}/second-factor", "staff/audited/second-factor", null, "second-factor\\.dropped");
    }

    /** @return an agent whose level was set by hand */
    private String held() {
        for (String level : List.of("BRONZE", "SILVER")) {
            Map<String, Object> agent = Shop.agent("Warung Tujuh", "081200000907", true);
            agent.put("level", level);
            shop.client().adminPut("agents/AG907", agent);
        }
        return "AG907";
    }

    private Object callback() {
        Sale sale = shop.sale().payable();
        sale.pay();
        sale.assertDeliveredOnce();
        return shop.client()
                .admin("payment-callbacks?limit=1")
                .objects("callbacks")
                .get(0)
                .get("id");
    }

    /** Another shop at the same gateway was paid. */
    private Object unknownCallback() {
        assertThat(SignedNews.of(shop, "INV-OF-SOMEBODY").status()).isEqualTo(200);
        return Eventually.await(
                        "the callback to be unknown",
                        Duration.ofSeconds(60),
                        () -> shop.client()
                                .admin("payment-callbacks?state=UNKNOWN")
                                .objects("callbacks"),
                        found -> !found.isEmpty())
                .get(0)
                .get("id");
    }

    private String topUp(String token) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> wish =
                Json.object("amount", 50_000, "proof", Base64.getEncoder().encodeToString(picture.toByteArray()));
        return asked(token, "top-ups", wish, 201);
    }

    /** More at once than the owner lets go unseen. */
    private String heldSale(String token) {
        return asked(token, "sales", Json.object("offer", Shop.OFFER, "count", 61), 202);
    }

    private String asked(String token, String path, Map<String, Object> wish, int status) {
        Reply asked = shop.client()
                .post(
                        "/api/v1/agent/" + path,
                        Json.write(wish).getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(asked.status()).as("%s", asked).isEqualTo(status);
        return asked.textAt("id");
    }

    private Object registration(String phone) {
        new PageVisitor(shop.product()::url)
                .goOn("/register", Map.of("name", "Warung Lima", "phone", phone, "email", "", "upline", ""));
        return shop.client()
                .admin("registrations?status=WAITING&limit=1")
                .objects("registrations")
                .get(0)
                .get("id");
    }

    private String[] secrets() {
        return new String[] {
            shop.outside().router().settings().password(),
            shop.outside().tripay().settings().apiKey(),
            shop.outside().tripay().settings().privateKey(),
            shop.outside().fonnte().settings().token()
        };
    }

    /** @return the number of a message of the outbox that waits, since the router is away */
    private Object waiting() {
        shop.outside().router().misbehave(RouterFault.REFUSE, Duration.ZERO);
        String wallet = "agents/AG001/wallet-movements";
        Map<String, Object> topUp = Json.object("kind", "TOP_UP_CASH", "amount", 10_000, "reason", "setor tunai");
        assertThat(send("POST", new Call(wallet, topUp, "")).status()).isEqualTo(201);
        Map<String, Object> sale = Json.object("offer", Shop.OFFER, "count", 1);
        assertThat(send("POST", new Call("agents/AG001/sales", sale, "")).status())
                .isEqualTo(201);
        return Eventually.await(
                        "work that waits for the router",
                        Duration.ofSeconds(30),
                        () -> shop.client().admin("outbox?state=WAITING").objects("messages"),
                        list -> list.stream().anyMatch(one -> "voucher.provision.v1".equals(one.get("type"))))
                .stream()
                .filter(one -> "voucher.provision.v1".equals(one.get("type")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private void call(String route, String path, Object body, String action) {
        calls.put(route, new Call(path, body, action));
    }

    private Reply send(String method, Call call) {
        boolean table = call.body() instanceof String;
        String text = table ? (String) call.body() : call.body() == null ? "" : Json.write(call.body());
        return shop.client()
                .send(shop.client()
                        .request(
                                "/api/v1/admin/" + call.path(),
                                "Authorization",
                                "Bearer " + Shop.ADMIN_TOKEN,
                                "Content-Type",
                                table ? "text/csv" : "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .method(method, BodyPublishers.ofString(text)));
    }

    private long newest() {
        return number(shop.client().admin("audit?limit=1").objects("records").get(0));
    }

    private List<Map<String, Object>> since(long before) {
        return shop.client().admin("audit?limit=50").objects("records").stream()
                .filter(record -> number(record) > before)
                .toList();
    }

    private static long number(Map<String, Object> record) {
        return ((Number) record.get("number")).longValue();
    }

    private static Set<String> changingRoutes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> resource : new AdminApi().getClasses()) {
            Path path = resource.getAnnotation(Path.class);
            for (Method method : path == null ? new Method[0] : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null && !verb.value().equals("GET")) {
                        Path below = method.getAnnotation(Path.class);
                        routes.add(verb.value() + " " + path.value() + (below == null ? "" : below.value()));
                    }
                }
            }
        }
        return routes;
    }
}
