package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.ListVouchers;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewOwnOffers;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.order.OrderFixture;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.WebSettings;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agents' API, and what the owner's people decide of it. AG001 and AG002 have logins and tokens. */
class AgentsOwnApiTest {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final Set<String> ROUTES = Set.of(
            "GET balance",
            "GET offers",
            "GET sales",
            "POST sales",
            "GET sales/abcdefghijklmnopqrstuvwxyz",
            "GET vouchers",
            "GET ledger",
            "GET top-ups",
            "POST top-ups",
            "GET top-ups/TU2345ABCDEF",
            "GET withdrawals",
            "POST withdrawals",
            "GET withdrawals/WD2345ABCDEF");

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);
    private final ApiDescription description = new ApiDescription();
    private AccessToken token;
    private AccessToken others;

    @BeforeEach
    void agentsHaveTokens() {
        shop.agents.put(SARI, anAgent(1).agent());
        shop.agents.put(new AgentCode("AG002"), anAgent(2).agent());
        token = tokenOf("AG001");
        others = tokenOf("AG002");
        shop.selling = command -> new SellVouchers.OfferClosed();
    }

    static Stream<String> routes() {
        return ROUTES.stream().sorted();
    }

    @Test
    void everyRouteIsWalked() {
        Set<String> described = description.operations().stream()
                .filter(operation -> operation.contains(" /api/v1/agent/"))
                .map(operation -> operation
                        .replace("/api/v1/agent/", "")
                        .replaceFirst("sales/\\{id}", "sales/abcdefghijklmnopqrstuvwxyz")
                        .replaceFirst("top-ups/\\{id}", "top-ups/TU2345ABCDEF")
                        .replaceFirst("withdrawals/\\{id}", "withdrawals/WD2345ABCDEF"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(new TreeSet<>(ROUTES));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void onlyTheTokenOfAnActiveAgentWithTheRightIsLetIn(String route) {
        AccessToken admin = shop.people.tokenOf(shop.people.memory.with(PersonFixture.admin("hasan")), Capability.ALL);
        AccessToken powerless = shop.people.tokenOf(PersonFixture.agent("AG001"), Set.of(Capability.VIEW_ORDERS));

        assertThat(send(route, token).status()).isNotIn(401, 403);
        assertThat(send(route, admin).status()).isEqualTo(403);
        assertThat(send(route, powerless).status()).isEqualTo(403);
        assertThat(request(route).send().status()).isEqualTo(401);
        assertThat(request(route).asAdmin().send().status()).isEqualTo(401);
        for (AgentStatus status : List.of(AgentStatus.SUSPENDED, AgentStatus.CLOSED)) {
            shop.agents.put(SARI, anAgent(1).thatIs(status).agent());
            assertThat(send(route, token).status()).as(status.name()).isEqualTo(403);
        }
        shop.agents.remove(SARI);
        assertThat(send(route, token).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET no-such-thing", "GET balance;x", "DELETE top-ups/TU2345ABCDEF", "PUT sales"})
    void whatIsNotListedIsDenied(String route) {
        assertThat(send(route, token).status()).isEqualTo(403);
    }

    @Test
    void agentThatCallsTooOftenHasToWait() {
        ApiUnderTest strict = new ApiUnderTest(shop, Optional.empty(), new WebSettings.Limits(2, 9));
        ApiUnderTest.Request third = null;
        for (int n = 0; n < 3; n++) {
            third = strict.request("POST", "agent/withdrawals")
                    .header("Authorization", "Bearer " + token.reveal())
                    .json("{}");
            if (n < 2) {
                assertThat(third.send().status()).isEqualTo(400);
            }
        }

        Answer answer = third.send();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(strict.get("agent/balance")
                        .header("Authorization", "Bearer " + token.reveal())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void balanceTellsWalletAndCommission() {
        pay(AccountId.wallet(SARI), 82_500);
        shop.funds.earn(12_000);

        JsonObject balance = send("GET balance", token).json();

        assertThat(balance.getInt("balance")).isEqualTo(82_500);
        assertThat(balance.getInt("available")).isEqualTo(82_500);
        assertThat(balance.getInt("commission")).isEqualTo(12_000);
        assertThat(balance.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnBalance"));
        assertThat(send("GET balance", others).json().getInt("balance")).isZero();
    }

    @Test
    void ledgerShowsTheOwnPostingAndNothingOfOthers() {
        shop.ledger.post(JournalEntry.of(
                new Cause(CauseKind.SALE, "MK2345ABCDEF"),
                shop.clock.instant(),
                List.of(
                        Posting.credit(AccountId.wallet(SARI), Money.rupiah(1)),
                        Posting.credit(AccountId.commission(new AgentCode("AG002")), Money.rupiah(777)),
                        Posting.debit(AccountId.SALES, Money.rupiah(778)))));
        pay(AccountId.wallet(SARI), 5_000);

        Answer first = send("GET ledger?limit=1", token);
        Answer second = send("GET ledger?after=" + first.json().getString("next"), token);

        JsonObject newest = first.json().getJsonArray("lines").getJsonObject(0);
        JsonObject older = second.json().getJsonArray("lines").getJsonObject(0);
        assertThat(newest.getInt("amount")).isEqualTo(5_000);
        assertThat(newest.getInt("balance")).isEqualTo(5_001);
        assertThat(older.getInt("amount")).isEqualTo(1);
        assertThat(older.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnLedgerLine"));
        assertThat(second.json().isNull("next")).isTrue();
        assertThat(second.json().toString()).doesNotContain("777").doesNotContain("AG002");
        assertThat(send("GET ledger", others).json().getJsonArray("lines")).isEmpty();
        assertThat(send("GET ledger?account=COMMISSION", others)
                        .json()
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getInt("balance"))
                .isEqualTo(777);
    }

    @Test
    void offersHaveTheAgentsPrices() {
        Money price = Money.rupiah(5_000);
        shop.ownOffers.add(new ViewOwnOffers.Priced(
                OfferFixture.anOffer().offer(), new Quote(Money.rupiah(4_500), price, price, price, price)));

        JsonObject offer =
                send("GET offers", token).json().getJsonArray("offers").getJsonObject(0);

        assertThat(offer.getInt("price")).isEqualTo(4_500);
        assertThat(offer.getInt("sellPrice")).isEqualTo(5_000);
        assertThat(offer.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnOffer"));
    }

    @Test
    void agentSellsInItsOwnNameAlone() {
        Answer answer = request("POST sales")
                .header("Authorization", "Bearer " + token.reveal())
                .header("Idempotency-Key", "k1")
                .json("{\"offer\":\"1hari\",\"count\":2}")
                .send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(shop.sold).extracting(SellVouchers.Command::agent).containsExactly(SARI);
    }

    @Test
    void vouchersTellTheirSaleAndThePageItsMark() {
        SaleId sale = new SaleId("abcdefghijklmnopqrstuvwxyz");
        VoucherMark mark = new VoucherMark(shop.clock.instant(), sale, 12);
        shop.vouchers.add(new ListVouchers.Listed(
                mark,
                new OrderView(OrderFixture.anOrder().order(), Optional.empty(), Optional.empty(), Optional.empty())));

        JsonObject page = send("GET vouchers?limit=1", token).json();
        send("GET vouchers?after=" + page.getString("next"), token);

        JsonObject voucher = page.getJsonArray("vouchers").getJsonObject(0);
        assertThat(voucher.getString("sale")).isEqualTo(sale.value());
        assertThat(voucher.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnVoucher"));
        assertThat(shop.voucherQueries.get(1).after()).contains(mark);
        assertThat(shop.voucherQueries).extracting(ListVouchers.Query::agent).containsOnly(SARI);
        assertThat(send("GET vouchers?after=1-abc", token).status()).isEqualTo(400);
    }

    @Test
    void topUpGoesFromTheAgentThroughTheOwnerIntoTheWallet() {
        Answer asked = ask("top-ups", example("top-ups"), "k1", token);
        String id = asked.json().getString("id");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/agent/top-ups/" + id);
        assertThat(asked.json().getString("status")).isEqualTo("WAITING");
        assertThat(asked.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties("FundsRequest"));
        assertThat(ask("top-ups", example("top-ups"), "k1", token).status()).isEqualTo(200);
        assertThat(ask("top-ups", example("top-ups").replace("50000", "60000"), "k1", token)
                        .status())
                .isEqualTo(422);

        Answer proof = api.get("admin/top-ups/" + id + "/proof").asAdmin().send();
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.header("Content-Type")).isEqualTo("image/jpeg");

        JsonObject done =
                decide("top-ups/" + id + "/approve", "{\"reason\":\"seen\"}").json();
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getString("decidedBy")).isEqualTo("(automation)");
        assertThat(done.getString("place")).isEqualTo("BANK");
        assertThat(done.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("DecidedRequest"));
        assertThat(shop.funds.balance(AccountId.wallet(SARI))).isEqualTo(50_000);

        Answer late = decide("top-ups/" + id + "/reject", "{\"reason\":\"no\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains("(automation)", "DONE");
        assertThat(send("GET top-ups?status=DONE", token).json().getJsonArray("topUps"))
                .hasSize(1);
        assertThat(send("GET top-ups/" + id, token).json().getString("reason")).isEqualTo("seen");
    }

    @Test
    void withdrawalGoesBackWhenItIsRejected() {
        shop.funds.earn(80_000);
        String id =
                ask("withdrawals", example("withdrawals"), "k1", token).json().getString("id");
        assertThat(send("GET balance", token).json().getInt("withdrawalsWaiting"))
                .isEqualTo(50_000);

        Answer tooMuch = ask("withdrawals", example("withdrawals"), "k2", token);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.json().getString("detail")).contains("30000");

        assertThat(decide("withdrawals/" + id + "/reject", "{\"reason\":\"no such account\"}")
                        .status())
                .isEqualTo(200);
        assertThat(send("GET balance", token).json().getInt("commission")).isEqualTo(80_000);
    }

    @Test
    void withdrawalIsPaidInCash() {
        shop.funds.earn(80_000);
        String id =
                ask("withdrawals", example("withdrawals"), "k1", token).json().getString("id");

        assertThat(decide("withdrawals/" + id + "/approve", "{\"place\":\"CASH\"}")
                        .json()
                        .getString("place"))
                .isEqualTo("CASH");

        assertThat(shop.funds.balance(AccountId.CASH)).isEqualTo(50_000);
        assertThat(api.get("admin/withdrawals?agent=AG001")
                        .asAdmin()
                        .send()
                        .json()
                        .getJsonArray("withdrawals"))
                .hasSize(1);
    }

    @Test
    void whatIsAnothersOrOfTheOtherKindIsNotThere() {
        String id = ask("top-ups", example("top-ups"), "k1", token).json().getString("id");

        assertThat(send("GET top-ups/" + id, others).status()).isEqualTo(404);
        assertThat(send("GET withdrawals/" + id, token).status()).isEqualTo(404);
        assertThat(send("GET top-ups", others).json().getJsonArray("topUps")).isEmpty();
        assertThat(decide("withdrawals/" + id + "/approve", "{}").status()).isEqualTo(404);
        assertThat(decide("top-ups/TU2222222222/approve", "{}").status()).isEqualTo(404);
        assertThat(api.get("admin/top-ups/TU2222222222/proof").asAdmin().send().status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top-ups|50000|0|400|amount",
                "top-ups|50000|-1|400|amount",
                "top-ups|50000|1.5|400|amount",
                "top-ups|50000|'\"50000\"'|400|amount",
                "top-ups|50000|9999|422|amount",
                "top-ups|50000|1000001|422|amount",
                "top-ups|50000|1000000000000|400|amount",
                "withdrawals|50000|0|400|amount",
                "withdrawals|50000|4999|422|amount",
                "withdrawals|BCA 1234567890 a.n. Sari||400|account"
            })
    void wrongFieldIsNamed(String kind, String good, String bad, int status, String field) {
        Answer answer = ask(kind, example(kind).replace(good, bad == null ? "" : bad), "k1", token);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"})
    void proofThatIsNoPictureIsRefusedByName(String content) {
        String proof = Base64.getEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        Answer answer = ask("top-ups", "{\"amount\":50000,\"proof\":\"" + proof + "\"}", "k1", token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("proof");
    }

    @ParameterizedTest
    @CsvSource({"5300000, 400", "50000000, 413"})
    void proofThatIsTooLargeIsRefusedByName(int bytes, int status) {
        String proof = Base64.getEncoder().encodeToString(new byte[bytes]);

        Answer answer = ask("top-ups", "{\"amount\":50000,\"proof\":\"" + proof + "\"}", "k1", token);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("detail")).contains("proof");
    }

    @ParameterizedTest
    @EnumSource(value = Capability.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVE_TOP_UPS")
    void staffWithoutTheRightDecidesNothing(Capability other) {
        String id = ask("top-ups", example("top-ups"), "k1", token).json().getString("id");
        Person siti = shop.people.memory.with(PersonFixture.staff("siti", other));
        AccessToken staff = shop.people.tokenOf(siti, Set.of(other));

        Answer answer = api.request("POST", "admin/top-ups/" + id + "/approve")
                .header("Authorization", "Bearer " + staff.reveal())
                .json("{}")
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(shop.funds.balance(AccountId.wallet(SARI))).isZero();
    }

    private AccessToken tokenOf(String agent) {
        return shop.people.tokenOf(shop.people.memory.with(PersonFixture.agent(agent)), Capability.OF_AN_AGENT);
    }

    private String example(String kind) {
        Map<?, ?> body = description.exampleBody("post", "/api/v1/agent/" + kind);
        return body.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":"
                        + (entry.getValue() instanceof String text ? "\"" + text + "\"" : entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Answer ask(String kind, String body, String key, AccessToken bearer) {
        return api.request("POST", "agent/" + kind)
                .header("Authorization", "Bearer " + bearer.reveal())
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    private Answer decide(String path, String body) {
        return api.request("POST", "admin/" + path).asAdmin().json(body).send();
    }

    private ApiUnderTest.Request request(String route) {
        String[] parts = route.split(" ");
        ApiUnderTest.Request request = api.request(parts[0], "agent/" + parts[1]);
        return parts[0].equals("GET") ? request : request.json("{}");
    }

    private Answer send(String route, AccessToken bearer) {
        return request(route)
                .header("Authorization", "Bearer " + bearer.reveal())
                .send();
    }

    private void pay(AccountId account, long rupiah) {
        shop.ledger.post(JournalEntry.of(
                new Cause(CauseKind.BY_HAND, "pay-" + rupiah),
                shop.clock.instant(),
                List.of(
                        Posting.credit(account, Money.rupiah(rupiah)),
                        Posting.debit(AccountId.CASH, Money.rupiah(rupiah)))));
    }
}
