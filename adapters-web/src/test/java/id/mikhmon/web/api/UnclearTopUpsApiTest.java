package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.application.payment.UnclearMoney;
import id.mikhmon.domain.agent.AgentFixture;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.RequestEvent;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rp 40.785 came for a top-up of Rp 50.000 at the gateway, and Rp 10.000 beside it. */
class UnclearTopUpsApiTest {
    private static final Instant CAME = Instant.parse("2026-11-22T07:05:00Z");
    private static final FundsRequest UNPAID = FundsRequest.askAtGateway(
            new FundsRequestId("TU2345ABCDEF"),
            CallingAgents.SARI,
            Money.rupiah(50_000),
            OrderId.draw(new Random(1)),
            CAME);

    private final CallingAgents agents = new CallingAgents();
    private final PlayedShop shop = agents.shop;
    private final ApiUnderTest api = agents.api;
    private final ApiDescription description = new ApiDescription();
    private final PlayedMoney money = new PlayedMoney();

    @BeforeEach
    void moneyCame() {
        shop.funds.unclear = money;
        shop.funds.transactions.run(() -> {
            shop.funds.requests.claim(UNPAID, new IdempotencyKey("k"), "f");
            shop.funds.requests.change(
                    UNPAID.after(RequestEvent.PAID_OTHERWISE).orElseThrow().withUnclear(CAME), RequestState.UNPAID);
        });
    }

    @Test
    void topUpTellsWhatCameAndDoesNotFit() {
        JsonObject shown =
                api.get("admin/top-ups/" + UNPAID.id()).asAdmin().send().json();

        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("TopUp"));
        assertThat(shown.getString("status")).isEqualTo("REVIEW");
        assertThat(shown.getJsonArray("unclear")).hasSize(2);
        JsonObject first = shown.getJsonArray("unclear").getJsonObject(0);
        assertThat(first.getInt("amount")).isEqualTo(40_785);
        assertThat(first.getInt("credit")).isEqualTo(40_000);
        assertThat(first.getString("at")).startsWith("2026-11-22T");
        assertThat(shown.getJsonArray("decisions")).isEmpty();
        assertThat(shown.getString("unclearSince")).startsWith("2026-11-22T");
        assertThat(shown.getJsonArray("takenBack")).isEmpty();
    }

    @Test
    void topUpTellsWhatWasTakenBackAndWhatTheWalletCouldNotGive() {
        money.taken.add(new TakenBack(Money.rupiah(10_000), Money.rupiah(30_000), CAME));

        JsonObject taken = api.get("admin/top-ups/" + UNPAID.id())
                .asAdmin()
                .send()
                .json()
                .getJsonArray("takenBack")
                .getJsonObject(0);

        assertThat(taken.getInt("fromWallet")).isEqualTo(10_000);
        assertThat(taken.getInt("borne")).isEqualTo(30_000);
        assertThat(taken.getString("at")).startsWith("2026-11-22T");
    }

    @Test
    void topUpsThatNeedAttentionAreListedUntilItIsDecided() {
        assertThat(needingAttention()).hasSize(1);
        JsonObject listed = needingAttention().getJsonObject(0);
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("DecidedRequest"));
        assertThat(listed.getString("unclearSince")).startsWith("2026-11-22T");

        post("give-back", "{\"way\":\"AT_GATEWAY\",\"reason\":\"paid twice\"}");

        assertThat(needingAttention()).isEmpty();
        assertThat(api.get("admin/top-ups?attention=FALSE")
                        .asAdmin()
                        .send()
                        .json()
                        .getJsonArray("topUps"))
                .hasSize(1);
        assertThat(api.get("admin/top-ups?attention=yes").asAdmin().send().faults())
                .containsExactly("attention");
    }

    private JsonArray needingAttention() {
        return api.get("admin/top-ups?attention=TRUE").asAdmin().send().json().getJsonArray("topUps");
    }

    @Test
    void agentIsToldTheSumsAndTheDecisionsAndNobodysName() {
        assertThat(own().getInt("unclearAmount")).isEqualTo(50_785);
        assertThat(own().getInt("credited")).isZero();

        post("credit", "{\"reason\":\"the agent mistyped the amount\"}");
        money.taken.add(new TakenBack(Money.rupiah(10_000), Money.rupiah(30_000), CAME));

        JsonObject told = own();
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnTopUp"));
        assertThat(told.getInt("credited")).isEqualTo(50_000);
        assertThat(told.getInt("takenBackAmount")).isEqualTo(10_000);
        assertThat(told.getInt("unclearAmount")).isZero();
        assertThat(told.getJsonArray("decisions")).hasSize(1);
        JsonObject decision = told.getJsonArray("decisions").getJsonObject(0);
        assertThat(decision.getString("way")).isEqualTo("WALLET");
        assertThat(decision.getInt("amount")).isEqualTo(50_000);
        assertThat(decision.getString("reason")).isEqualTo("the agent mistyped the amount");
        assertThat(told.toString()).doesNotContain("automation");
    }

    private JsonObject own() {
        return agents.send("GET top-ups/" + UNPAID.id(), agents.token).json();
    }

    @Test
    void creditIsDecidedOnceAndTheSecondIsToldWhoWasFirst() {
        Answer answer = post("credit", example("credit").replace("40785", "50785"));

        assertThat(answer.status()).isEqualTo(200);
        JsonObject done = answer.json();
        assertThat(done.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("TopUp"));
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getString("decidedBy")).isEqualTo("(automation)");
        assertThat(done.getJsonArray("unclear")).isEmpty();
        JsonObject decision = done.getJsonArray("decisions").getJsonObject(0);
        assertThat(decision.getString("way")).isEqualTo("WALLET");
        assertThat(decision.getInt("amount")).isEqualTo(50_000);
        assertThat(decision.getString("by")).isEqualTo("(automation)");

        Answer late = post("give-back", "{\"way\":\"AT_GATEWAY\",\"reason\":\"paid twice\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains("(automation)", "DONE");
        assertThat(money.done).containsExactly("credit wallet:AG001: the agent mistyped the amount");
        assertThat(shop.funds.toldAgent).hasSize(1);
        assertThat(shop.funds.audit.told())
                .filteredOn(line -> line.startsWith("top-up.credited"))
                .hasSize(1);
    }

    @Test
    void givingBackSaysHowAndEndsTheReview() {
        Answer answer = post("give-back", example("give-back"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("ENDED");
        assertThat(answer.json().getJsonArray("decisions").getJsonObject(0).getString("way"))
                .isEqualTo("BY_HAND_CASH");
        assertThat(money.done).containsExactly("back cash: paid twice");
    }

    @Test
    void moneyThatTheCallerHasNotSeenIsNotDecided() {
        Answer answer = post("credit", example("credit"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.faults()).containsExactly("amount");
        assertThat(answer.json().getString("detail")).contains("50785");
        assertThat(money.done).isEmpty();
    }

    @Test
    void whatHasNoUnclearMoneyIsRefusedClearly() {
        money.came.clear();

        Answer answer = post("credit", "{\"reason\":\"seen\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.faults()).containsExactly("id");
        assertThat(answer.json().getString("detail")).contains("REVIEW");
        assertThat(api.request("POST", "admin/top-ups/TU2222222222/credit")
                        .asAdmin()
                        .json("{\"reason\":\"seen\"}")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void walletOfAClosedAgentGetsNothing() {
        shop.funds.transactions.run(() -> shop.funds.agents.save(
                AgentFixture.anAgent(1).thatIs(AgentStatus.CLOSED).agent()));

        assertThat(post("credit", "{\"reason\":\"seen\"}").status()).isEqualTo(409);
        assertThat(post("give-back", "{\"way\":\"BY_HAND_BANK\",\"reason\":\"seen\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit|{}|reason",
                "credit|{\"reason\":\" \"}|reason",
                "credit|{\"reason\":\"x\",\"amount\":-1}|amount",
                "credit|{\"reason\":\"x\",\"amount\":1.5}|amount",
                "credit|{\"reason\":\"x\",\"amount\":\"50785\"}|amount",
                "credit|{\"reason\":\"x\",\"way\":\"AT_GATEWAY\"}|way",
                "give-back|{\"reason\":\"x\"}|way",
                "give-back|{\"reason\":\"x\",\"way\":\"WALLET\"}|way",
                "give-back|{\"reason\":\"x\",\"way\":\"BY_MAIL\"}|way",
                "give-back|{\"way\":\"AT_GATEWAY\"}|reason"
            })
    void wrongFieldIsNamed(String action, String body, String field) {
        Answer answer = post(action, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(money.done).isEmpty();
    }

    @Test
    void longReasonIsRefusedByName() {
        assertThat(post("credit", "{\"reason\":\"" + "r".repeat(201) + "\"}").faults())
                .containsExactly("reason");
    }

    private String example(String action) {
        Map<?, ?> body = description.exampleBody("post", "/api/v1/admin/top-ups/{id}/" + action);
        return body.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":"
                        + (entry.getKey().equals("amount") ? entry.getValue() : "\"" + entry.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Answer post(String action, String body) {
        return api.request("POST", "admin/top-ups/" + UNPAID.id() + "/" + action)
                .asAdmin()
                .json(body)
                .send();
    }

    /** What the payments keep, without a gateway. */
    private static final class PlayedMoney implements UnclearMoney {
        private final List<Came> came = new ArrayList<>(List.of(
                new Came(Money.rupiah(40_785), Money.rupiah(40_000), CAME),
                new Came(Money.rupiah(10_000), Money.rupiah(10_000), CAME.plusSeconds(60))));
        private final List<TakenBack> taken = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public List<Came> of(OrderId bill) {
            return List.copyOf(came);
        }

        @Override
        public List<TakenBack> takenBack(OrderId bill) {
            return List.copyOf(taken);
        }

        @Override
        public List<Came> lock(OrderId bill) {
            return of(bill);
        }

        @Override
        public boolean holdsUnknown(OrderId bill) {
            return false;
        }

        @Override
        public boolean holdsCredited(OrderId bill) {
            return false;
        }

        @Override
        public void credit(OrderId bill, AccountId wallet, String note) {
            came.clear();
            done.add("credit " + wallet + ": " + note);
        }

        @Override
        public void giveBack(OrderId bill, Optional<AccountId> source, String note) {
            came.clear();
            done.add("back " + source.map(AccountId::toString).orElse("at the gateway") + ": " + note);
        }
    }
}
