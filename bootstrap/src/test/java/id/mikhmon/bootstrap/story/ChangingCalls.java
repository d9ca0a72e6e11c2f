package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import id.mikhmon.sandbox.router.RouterFault;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One call of every route of the admin API that changes something, each on something made for it. Once for a shop: all have names of their own. */
final class ChangingCalls {
    private final Shop shop;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    private ChangingCalls(Shop shop) {
        this.shop = shop;
    }

    /**
     * @param path below the admin API
     * @param body JSON, or a text in CSV; null for none
     * @param action that the audit has to name
     */
    record Call(String path, Object body, String action) {}

    /** @return in the order in which they can be made, by route, such as {@code PUT /agents/{code}} */
    static Map<String, Call> preparedIn(Shop shop) {
        ChangingCalls calls = new ChangingCalls(shop);
        calls.prepare();
        return calls.calls;
    }

    static Reply send(Shop shop, String method, Call call) {
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
        AgentClient agent = AgentClient.of(shop, "AG904", "081200000904");
        call("POST /top-ups/{id}/approve", "top-ups/" + agent.topUp() + "/approve", Json.object(), "top-up\\.done");
        call(
                "POST /top-ups/{id}/reject",
                "top-ups/" + agent.topUp() + "/reject",
                Json.object("reason", "tidak masuk"),
                "top-up\\.rejected");
        call(
                "POST /top-ups/{id}/credit",
                "top-ups/" + agent.topUpInReview() + "/credit",
                Json.object("reason", "salah ketik"),
                "top-up\\.credited");
        call(
                "POST /top-ups/{id}/give-back",
                "top-ups/" + agent.topUpInReview() + "/give-back",
                Json.object("way", "BY_HAND_CASH", "reason", "diambil tunai"),
                "top-up\\.given-back");
        call(
                "POST /held-sales/{id}/approve",
                "held-sales/" + agent.heldSale() + "/approve",
                Json.object(),
                "held-sale\\.let-go");
        call(
                "POST /held-sales/{id}/reject",
                "held-sales/" + agent.heldSale() + "/reject",
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

    private Object registration(String phone) {
        new PageVisitor(shop.product()::url)
                .goOn("/register", Map.of("name", "Warung Lima", "phone", phone, "email", "", "upline", ""));
        return shop.client()
                .admin("registrations?status=WAITING&limit=1")
                .objects("registrations")
                .get(0)
                .get("id");
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
        return send(shop, method, call);
    }
}
