package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.ListSoldVouchers;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.application.sale.VoucherMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.offer.OfferFixture;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderFixture;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.WebSettings;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent sees and sells by its own token. AG001 and AG002 have one. */
class AgentsOwnApiTest {
    private static final AgentCode SARI = CallingAgents.SARI;
    private static final Set<String> ROUTES = Set.of(
            "GET balance",
            "GET offers",
            "GET sales",
            "POST sales",
            "GET sales/abcdefghijklmnopqrstuvwxyz",
            "GET vouchers",
            "GET ledger",
            "GET held-sales",
            "GET held-sales/HS2345ABCDEF",
            "GET top-ups",
            "POST top-ups",
            "GET top-ups/TU2345ABCDEF",
            "GET withdrawals",
            "POST withdrawals",
            "GET withdrawals/WD2345ABCDEF",
            "GET sub-agents",
            "POST sub-agents",
            "GET sub-agents/RG2345ABCDEF");

    private final CallingAgents agents = new CallingAgents();
    private final PlayedShop shop = agents.shop;
    private final AccessToken token = agents.token;
    private final AccessToken others = agents.others;
    private final ApiDescription description = new ApiDescription();

    static Stream<String> routes() {
        return ROUTES.stream().sorted();
    }

    @Test
    void everyRouteIsWalked() {
        Set<String> described = description.operations().stream()
                .filter(operation -> operation.contains(" /api/v1/agent/"))
                .map(operation -> operation
                        .replace("/api/v1/agent/", "")
                        .replaceFirst("held-sales/\\{id}", "held-sales/HS2345ABCDEF")
                        .replaceFirst("sales/\\{id}", "sales/abcdefghijklmnopqrstuvwxyz")
                        .replaceFirst("top-ups/\\{id}", "top-ups/TU2345ABCDEF")
                        .replaceFirst("sub-agents/\\{id}", "sub-agents/RG2345ABCDEF")
                        .replaceFirst("withdrawals/\\{id}", "withdrawals/WD2345ABCDEF"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(new TreeSet<>(ROUTES));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void onlyTheTokenOfAnActiveAgentWithTheRightIsLetIn(String route) {
        shop.sales.selling = command -> new SellVouchers.OfferClosed();
        AccessToken admin = shop.people.tokenOf(shop.people.memory.with(PersonFixture.admin("hasan")), Capability.ALL);
        AccessToken powerless = shop.people.tokenOf(PersonFixture.agent("AG001"), Set.of(Capability.VIEW_ORDERS));

        assertThat(agents.send(route, token).status()).isNotIn(401, 403);
        assertThat(agents.send(route, admin).status()).isEqualTo(403);
        assertThat(agents.send(route, powerless).status()).isEqualTo(403);
        assertThat(agents.request(route).send().status()).isEqualTo(401);
        assertThat(agents.request(route).asAdmin().send().status()).isEqualTo(401);
        for (AgentStatus status : List.of(AgentStatus.SUSPENDED, AgentStatus.CLOSED)) {
            shop.agents.put(SARI, anAgent(1).thatIs(status).agent());
            assertThat(agents.send(route, token).status()).as(status.name()).isEqualTo(401);
        }
        shop.agents.remove(SARI);
        assertThat(agents.send(route, token).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET no-such-thing", "GET balance;x", "DELETE top-ups/TU2345ABCDEF", "PUT sales"})
    void whatIsNotListedIsDenied(String route) {
        assertThat(agents.send(route, token).status()).isEqualTo(403);
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

        JsonObject balance = agents.send("GET balance", token).json();

        assertThat(balance.getInt("balance")).isEqualTo(82_500);
        assertThat(balance.getInt("available")).isEqualTo(82_500);
        assertThat(balance.getInt("commission")).isEqualTo(12_000);
        assertThat(balance.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnBalance"));
        assertThat(agents.send("GET balance", others).json().getInt("balance")).isZero();
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

        Answer first = agents.send("GET ledger?limit=1", token);
        Answer second = agents.send("GET ledger?after=" + first.json().getString("next"), token);

        JsonObject newest = first.json().getJsonArray("lines").getJsonObject(0);
        JsonObject older = second.json().getJsonArray("lines").getJsonObject(0);
        assertThat(newest.getInt("amount")).isEqualTo(5_000);
        assertThat(newest.getInt("balance")).isEqualTo(5_001);
        assertThat(older.getInt("amount")).isEqualTo(1);
        assertThat(older.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnLedgerLine"));
        assertThat(second.json().isNull("next")).isTrue();
        assertThat(second.json().toString()).doesNotContain("777").doesNotContain("AG002");
        assertThat(agents.send("GET ledger", others).json().getJsonArray("lines"))
                .isEmpty();
        assertThat(agents.send("GET ledger?account=COMMISSION", others)
                        .json()
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getInt("balance"))
                .isEqualTo(777);
    }

    @Test
    void offersHaveTheAgentsPrices() {
        Money price = Money.rupiah(5_000);
        shop.ownOffers.add(new ViewPriceList.Line(
                OfferFixture.anOffer().offer(), new Quote(Money.rupiah(4_500), price, price, price, price), false));

        JsonObject offer =
                agents.send("GET offers", token).json().getJsonArray("offers").getJsonObject(0);

        assertThat(offer.getInt("price")).isEqualTo(4_500);
        assertThat(offer.getInt("sellPrice")).isEqualTo(5_000);
        assertThat(offer.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnOffer"));
    }

    @Test
    void agentSellsInItsOwnNameAlone() {
        shop.sales.selling = command -> new SellVouchers.OfferClosed();

        Answer answer = agents.request("POST sales")
                .header("Authorization", "Bearer " + token.reveal())
                .header("Idempotency-Key", "k1")
                .json("{\"offer\":\"1hari\",\"count\":2}")
                .send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(shop.sales.sold).extracting(SellVouchers.Command::agent).containsExactly(SARI);
    }

    @Test
    void vouchersTellTheirSaleAndThePageItsMark() {
        SaleId sale = new SaleId("abcdefghijklmnopqrstuvwxyz");
        Order order = OrderFixture.anOrder().order();
        shop.sales.vouchers.add(new ListSoldVouchers.Line(
                sale, new OrderView(order, Optional.empty(), Optional.empty(), Optional.empty())));

        JsonObject page = agents.send("GET vouchers?limit=1", token).json();
        agents.send("GET vouchers?after=" + page.getString("next"), token);

        JsonObject voucher = page.getJsonArray("vouchers").getJsonObject(0);
        assertThat(voucher.getString("sale")).isEqualTo(sale.value());
        assertThat(voucher.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnVoucher"));
        assertThat(shop.sales.voucherQueries.get(1).after()).contains(new VoucherMark(order.createdAt(), order.id()));
        assertThat(shop.sales.voucherQueries)
                .extracting(ListSoldVouchers.Query::agent)
                .containsOnly(SARI);
        assertThat(agents.send("GET vouchers?after=1-abc", token).status()).isEqualTo(400);
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
