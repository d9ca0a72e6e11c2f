package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.Bill;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Top-ups and withdrawals: what agents ask for by their tokens, and what the owner's people decide. */
class AgentsFundsApiTest {
    private static final AgentCode SARI = CallingAgents.SARI;

    private final CallingAgents agents = new CallingAgents();
    private final PlayedShop shop = agents.shop;
    private final ApiUnderTest api = agents.api;
    private final AccessToken token = agents.token;
    private final AccessToken others = agents.others;
    private final ApiDescription description = new ApiDescription();

    @Test
    void topUpGoesFromTheAgentThroughTheOwnerIntoTheWallet() {
        Answer asked = ask("top-ups", example("top-ups"), "k1", token);
        String id = asked.json().getString("id");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/agent/top-ups/" + id);
        assertThat(asked.json().getString("status")).isEqualTo("WAITING");
        assertThat(asked.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties("OwnTopUp"));
        assertThat(agents.send("GET top-ups", token)
                        .json()
                        .getJsonArray("topUps")
                        .getJsonObject(0)
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("FundsRequest"));
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
        assertThat(agents.send("GET top-ups?status=DONE", token).json().getJsonArray("topUps"))
                .hasSize(1);
        assertThat(agents.send("GET top-ups/" + id, token).json().getString("reason"))
                .isEqualTo("seen");
    }

    @Test
    void topUpAtAGatewayTellsHowToPayItOnceItIsOpen() {
        Channel qris = new Channel(
                GatewayId.TRIPAY,
                new ChannelCode("QRIS"),
                ChannelGroup.QRIS,
                "QRIS",
                new FeeRule(Money.rupiah(0), BigDecimal.ZERO, Optional.empty(), Optional.empty()),
                Money.rupiah(1_000),
                Money.rupiah(500_000),
                Duration.ofMinutes(10),
                Duration.ofHours(1));
        shop.funds.channels = new OneChannel(qris);
        shop.funds.payments = new BillsAlone(shop.bills);
        String body = "{\"amount\":50000,\"channel\":\"QRIS\"}";

        JsonObject asked = ask("top-ups", body, "k1", token).json();

        assertThat(asked.getString("status")).isEqualTo("UNPAID");
        assertThat(asked.isNull("payment")).isTrue();
        shop.bills.replaceAll((bill, payment) -> payment.opened(
                "T1",
                new PaymentInstruction(
                        Optional.empty(), Optional.of("QR"), Optional.empty(), Optional.empty(), List.of()),
                Money.rupiah(785),
                shop.clock.instant(),
                shop.clock.instant()));
        JsonObject payment = agents.send("GET top-ups/" + asked.getString("id"), token)
                .json()
                .getJsonObject("payment");
        assertThat(payment.getString("qrString")).isEqualTo("QR");
        assertThat(payment.getString("reference")).isEqualTo(asked.getString("id") + "-1P");
        assertThat(ask("top-ups", body.replace("QRIS", "OVO"), "k2", token).status())
                .isEqualTo(404);
        assertThat(ask("top-ups", body.replace("50000", "500001"), "k2", token).status())
                .isEqualTo(422);
        assertThat(ask("top-ups", body.replace("}", ",\"proof\":\"AAAA\"}"), "k2", token)
                        .faults())
                .containsExactly("proof");
        Answer decided = decide("top-ups/" + asked.getString("id") + "/approve", "{}");
        assertThat(decided.status()).isEqualTo(409);
        assertThat(decided.json().getString("detail")).contains("UNPAID");
    }

    private record OneChannel(Channel channel) implements FindChannels {
        @Override
        public List<Channel> all() {
            return List.of(channel);
        }

        @Override
        public long version() {
            return 1;
        }
    }

    private record BillsAlone(Map<OrderId, Payment> bills) implements StartPayment {
        @Override
        public Payment start(Order order, Channel channel) {
            throw new IllegalStateException("agents pay no orders");
        }

        @Override
        public Payment start(Bill bill, Channel channel) {
            Instant now = Instant.parse("2026-11-22T07:05:00Z");
            Payment payment = Payment.start(
                    PaymentReference.ofBill(bill.reference()), bill.id(), 1, channel, bill.amount(), now, now);
            bills.put(bill.id(), payment);
            return payment;
        }

        @Override
        public Duration openFor(Channel channel) {
            return Duration.ofHours(1);
        }
    }

    @Test
    void withdrawalGoesBackWhenItIsRejected() {
        shop.funds.earn(80_000);
        String id =
                ask("withdrawals", example("withdrawals"), "k1", token).json().getString("id");
        assertThat(agents.send("GET balance", token).json().getInt("withdrawalsWaiting"))
                .isEqualTo(50_000);

        Answer tooMuch = ask("withdrawals", example("withdrawals"), "k2", token);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.json().getString("detail")).contains("30000");

        assertThat(decide("withdrawals/" + id + "/reject", "{\"reason\":\"no such account\"}")
                        .status())
                .isEqualTo(200);
        assertThat(agents.send("GET balance", token).json().getInt("commission"))
                .isEqualTo(80_000);
    }

    @Test
    void ownerBeginsWithTheOldestWhereItWantsTo() {
        ask("top-ups", example("top-ups"), "k1", token);
        shop.funds.clock.pass(Duration.ofSeconds(1));
        ask("top-ups", example("top-ups"), "k2", token);

        JsonArray newest = listed("top-ups?status=WAITING").getJsonArray("topUps");
        JsonObject oldest = listed("top-ups?status=WAITING&sort=OLDEST&limit=1");

        assertThat(newest).hasSize(2);
        assertThat(oldest.getJsonArray("topUps")).containsExactly(newest.get(1));
        assertThat(listed("top-ups?status=WAITING&sort=OLDEST&limit=1&after=" + oldest.getString("next"))
                        .getJsonArray("topUps"))
                .containsExactly(newest.get(0));
        assertThat(api.get("admin/withdrawals?sort=x").asAdmin().send().faults())
                .containsExactly("sort");
    }

    private JsonObject listed(String query) {
        return api.get("admin/" + query).asAdmin().send().json();
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

        assertThat(agents.send("GET top-ups/" + id, others).status()).isEqualTo(404);
        assertThat(agents.send("GET withdrawals/" + id, token).status()).isEqualTo(404);
        assertThat(agents.send("GET top-ups", others).json().getJsonArray("topUps"))
                .isEmpty();
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
}
