package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One call of every operation that {@link ChangingCalls} leaves out, each on something that is there. Once for a shop. */
final class OtherCalls {
    private static final String LEVEL = "DESCRIBED";
    private static final String OFFER = "described";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Shop shop;
    private final AgentClient agent;
    private final Map<String, Supplier<Reply>> calls = new LinkedHashMap<>();

    private OtherCalls(Shop shop) {
        this.shop = shop;
        this.agent = AgentClient.of(shop, "AG910", "081200000910");
    }

    /** @return in the order in which they can be made, by operation, such as {@code GET /api/v1/orders/{id}} */
    static Map<String, Supplier<Reply>> preparedIn(Shop shop) {
        OtherCalls calls = new OtherCalls(shop);
        calls.anExpensiveOfferThatTheAgentEarnsFrom();
        Sale sold = calls.soldOverTheLink();
        calls.ofBuyers(sold);
        calls.ofTheAgent();
        calls.ofTheOwner(sold);
        calls.ofTheNetwork();
        calls.ofTheOwnersPeople();
        calls.ofAgentsMoney();
        calls.ofAHigherLevel();
        calls.ofAgentsWithSubAgents();
        calls.ofGateways();
        return calls.calls;
    }

    private void anExpensiveOfferThatTheAgentEarnsFrom() {
        Map<String, Object> offer = new LinkedHashMap<>(Shop.offer(Shop.ROUTER, "3jam"));
        offer.put("price", 300_000);
        shop.saveOffer(OFFER, offer);
        Reply priced = shop.client()
                .adminPut(
                        "agents/" + agent.code() + "/prices",
                        Json.object("prices", List.of(Json.object("offer", OFFER, "fixed", 100_000))));
        assertThat(priced.status()).as("%s", priced).isEqualTo(200);
    }

    private Sale soldOverTheLink() {
        Sale sale = shop.sale()
                .of(OFFER, shop.outside().router())
                .from(agent.code())
                .payable();
        sale.pay();
        sale.assertDeliveredOnce();
        return sale;
    }

    private void ofBuyers(Sale sold) {
        String key = "described-" + sold.reference();
        get("/api/v1/offers", "/api/v1/offers?agent=" + agent.code());
        get("/api/v1/payment-channels", "/api/v1/payment-channels?offer=" + Shop.OFFER);
        call(
                "POST /api/v1/orders",
                () -> shop.client().placeOrder(key, shop.sale().request()));
        get("/api/v1/orders/{id}", "/api/v1/orders/" + sold.id());
        get("/api/v1/orders/{id}/qr.png", "/api/v1/orders/" + sold.id() + "/qr.png");
    }

    private void ofTheAgent() {
        String sale = agent.asked("sales", Json.object("offer", Shop.OFFER, "count", 2), 201);
        String topUp = agent.topUp();
        String held = agent.heldSale();
        String withdrawal = agent.asked("withdrawals", withdrawal(), 201);
        for (String path :
                List.of("balance", "offers", "sales", "vouchers", "ledger", "held-sales", "top-ups", "withdrawals")) {
            agents("GET", path, () -> agent.get(path));
        }
        agents("GET", "sales/{id}", () -> agent.get("sales/" + sale));
        agents("GET", "held-sales/{id}", () -> agent.get("held-sales/" + held));
        agents("GET", "top-ups/{id}", () -> agent.get("top-ups/" + topUp));
        agents("GET", "withdrawals/{id}", () -> agent.get("withdrawals/" + withdrawal));
        agents("POST", "sales", () -> agent.post("sales", Json.object("offer", Shop.OFFER, "count", 1)));
        agents("POST", "top-ups", () -> agent.post("top-ups", AgentClient.topUpByTransfer()));
        agents("POST", "withdrawals", () -> agent.post("withdrawals", withdrawal()));
        owners("GET", "held-sales/{id}", "held-sales/" + held);
        owners("GET", "top-ups/{id}", "top-ups/" + topUp);
        owners("GET", "top-ups/{id}/proof", "top-ups/" + topUp + "/proof");
        owners("GET", "withdrawals/{id}", "withdrawals/" + withdrawal);
        owners("GET", "agents/{code}/sales/{id}", "agents/" + agent.code() + "/sales/" + sale);
    }

    private static Map<String, Object> withdrawal() {
        return Json.object("amount", 20_000, "account", "BCA 1234567890 a.n. Sari");
    }

    private void ofTheOwner(Sale sold) {
        for (String path : List.of(
                "orders",
                "held-sales",
                "promotions",
                "registrations",
                "top-ups",
                "withdrawals",
                "outbox",
                "payment-callbacks",
                "audit",
                "ledger/accounts",
                "ledger/entries",
                "ledger/verification")) {
            owners("GET", path, path);
        }
        owners("GET", "orders/{id}", "orders/" + sold.id());
        owners("GET", "orders/{id}/decisions", "orders/" + sold.id() + "/decisions");
        owners("POST", "ledger/verification", "ledger/verification");
        owners("POST", "audit/verify", "audit/verify");
    }

    private void ofTheNetwork() {
        owners("GET", "routers", "routers");
        owners("GET", "routers/{name}", "routers/" + Shop.ROUTER);
        owners("POST", "routers/{name}/test", "routers/" + Shop.ROUTER + "/test");
        owners("GET", "offers", "offers");
        owners("GET", "offers/{id}", "offers/" + OFFER);
        owners("GET", "payment-gateways", "payment-gateways");
        owners("GET", "payment-gateways/{gateway}", "payment-gateways/tripay");
        owners("GET", "messaging-gateways", "messaging-gateways");
        owners("GET", "messaging-gateways/{gateway}", "messaging-gateways/fonnte");
    }

    private void ofTheOwnersPeople() {
        Map<String, Object> person = Json.object("kind", "STAFF", "name", "Dewi", "language", "id", "active", true);
        assertThat(shop.client().adminPut("staff/described", person).status()).isEqualTo(201);
        new PageVisitor(shop.product()::url)
                .goOn("/register", Map.of("name", "Warung Enam", "phone", "081200000911", "email", "", "upline", ""));
        Object registration = shop.client()
                .admin("registrations?status=WAITING&limit=1")
                .objects("registrations")
                .get(0)
                .get("id");
        owners("GET", "staff", "staff");
        owners("GET", "staff/{login}", "staff/described");
        owners("GET", "registrations/{id}", "registrations/" + registration);
        owners("GET", "agents", "agents");
        owners("GET", "agents/export", "agents/export");
        owners("GET", "agents/{code}", "agents/" + agent.code());
        owners("GET", "agents/{code}/prices", "agents/" + agent.code() + "/prices");
        owners("GET", "agents/{code}/sales", "agents/" + agent.code() + "/sales");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        owners(
                "GET",
                "agents/{code}/statement",
                "agents/" + agent.code() + "/statement?from=" + today.minusDays(1) + "&to=" + today);
    }

    private void ofAgentsMoney() {
        String paid = agent.asked("withdrawals", withdrawal(), 201);
        String refused = agent.asked("withdrawals", withdrawal(), 201);
        owners("POST", "withdrawals/{id}/approve", "withdrawals/" + paid + "/approve", Json.object("place", "CASH"));
        owners(
                "POST",
                "withdrawals/{id}/reject",
                "withdrawals/" + refused + "/reject",
                Json.object("reason", "tunggu Senin"));
    }

    /** What the agent has sold is enough for it. Afterwards no other agent is proposed for it. */
    private void ofAHigherLevel() {
        assertThat(shop.client().adminPut("levels/" + LEVEL, level(100_000)).status())
                .isEqualTo(201);
        owners("GET", "levels", "levels");
        owners("GET", "levels/{code}", "levels/" + LEVEL);
        owners("GET", "levels/{code}/prices", "levels/" + LEVEL + "/prices");
        owners("GET", "levels/{code}/example", "levels/" + LEVEL + "/example?offer=" + OFFER);
        Eventually.await(
                "the agent to be proposed",
                SOON,
                () -> shop.client().admin("promotions").objects("promotions"),
                list -> list.stream().anyMatch(one -> agent.code().equals(one.get("agent"))));
        String accept = "promotions/" + agent.code() + "/accept";
        call("POST /api/v1/admin/promotions/{code}/accept", () -> {
            Reply reply = owner("POST", accept, Json.object("level", LEVEL));
            assertThat(shop.client().adminPut("levels/" + LEVEL, level(null)).status())
                    .isEqualTo(200);
            return reply;
        });
    }

    private void ofAgentsWithSubAgents() {
        AgentClient upline = AgentClient.of(shop, "AG911", "081200000912");
        Map<String, Object> promoted = Shop.agent("Warung AG911", "081200000912", true);
        promoted.put("level", LEVEL);
        assertThat(shop.client().adminPut("agents/AG911", promoted).status()).isEqualTo(200);
        String broughtIn = upline.asked("sub-agents", Json.object("name", "Kios Satu", "phone", "081200000913"), 201);
        agents("GET", "sub-agents", () -> upline.get("sub-agents"));
        agents("GET", "sub-agents/{id}", () -> upline.get("sub-agents/" + broughtIn));
        agents(
                "POST",
                "sub-agents",
                () -> upline.post("sub-agents", Json.object("name", "Kios Dua", "phone", "081200000914")));
    }

    private static Map<String, Object> level(Object turnover) {
        return Json.object(
                "name",
                "Described",
                "discountPercent",
                5,
                "commission",
                Json.object("kind", "MARGIN", "percent", null, "uplinePercents", List.of()),
                "ownPrice",
                Json.object("allowed", false, "leastPercent", 100, "mostPercent", 100),
                "promotionTurnover",
                turnover,
                "subAgents",
                Json.object("admission", "ON_APPROVAL", "most", 20, "perDay", 3));
    }

    private void ofGateways() {
        call("POST /webhooks/payments/{gateway}", () -> SignedNews.of(shop, "INV-DESCRIBED"));
        String webhook = URI.create(
                        shop.client().admin("messaging-gateways/fonnte").textAt("webhookUrl"))
                .getPath();
        call(
                "POST /webhooks/whatsapp/{gateway}/{secret}",
                () -> shop.client()
                        .post(webhook, "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json"));
    }

    private void get(String path, String address) {
        call("GET " + path, () -> shop.client().get(address));
    }

    private void agents(String method, String path, Supplier<Reply> call) {
        call(method + " /api/v1/agent/" + path, call);
    }

    private void owners(String method, String path, String address) {
        owners(method, path, address, null);
    }

    private void owners(String method, String path, String address, Map<String, Object> body) {
        call(method + " /api/v1/admin/" + path, () -> owner(method, address, body));
    }

    private Reply owner(String method, String address, Map<String, Object> body) {
        return ChangingCalls.send(shop, method, new ChangingCalls.Call(address, body, ""));
    }

    private void call(String operation, Supplier<Reply> call) {
        calls.put(operation, call);
    }
}
