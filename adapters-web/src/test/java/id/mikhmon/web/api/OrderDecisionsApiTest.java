package id.mikhmon.web.api;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderDecisionsApiTest {
    private static final Order ORDER = anOrder().paid().order();
    private static final String PATH = "admin/orders/" + ORDER.id() + "/decisions";
    private static final String REFUND = "{\"action\":\"REFUND\",\"way\":\"BY_HAND_CASH\",\"reason\":\"Router mati\"}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @Test
    void decisionIsCarriedOutOnceForItsKeyAndTold() {
        shop.deciding = command -> new DecideOrder.Decided(decision(command));

        Answer first = send(REFUND, "k1");
        shop.deciding = command -> new DecideOrder.DecidedBefore(decision(command));
        Answer second = send(REFUND, "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(first.json().keySet())
                .containsExactlyInAnyOrderElementsOf(new ApiDescription().properties("OrderDecision"));
        assertThat(first.json().getString("by")).isEqualTo("(automation)");
        assertThat(first.json().getInt("amount")).isEqualTo(5_785);
        assertThat(shop.decided.get(0).way()).contains(GivenBack.BY_HAND_CASH);
        assertThat(shop.decided.get(0).key().value()).isEqualTo("k1");
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(send("{}", "k1").faults()).contains("action", "reason");
        assertThat(send("{\"action\":\"REFUND\",\"reason\":\"x\"}", "k1").faults())
                .contains("way");
        assertThat(send("{\"action\":\"CREDIT\",\"reason\":\"x\"}", "k1").faults())
                .contains("agent");
        assertThat(send("{\"action\":\"CLOSE\",\"reason\":\" \"}", "k1").faults())
                .contains("reason");
        assertThat(send("{\"action\":\"CLOSE\",\"reason\":\"" + "x".repeat(201) + "\"}", "k1")
                        .faults())
                .contains("reason");
        assertThat(send("{\"action\":\"CLOSE\",\"way\":\"WALLET\",\"reason\":\"x\"}", "k1")
                        .faults())
                .contains("way");
        assertThat(api.request("POST", PATH).asAdmin().json(REFUND).send().faults())
                .contains("Idempotency-Key");
        assertThat(shop.decided).isEmpty();
    }

    @Test
    void refusalsHaveTheirStatusAndField() {
        shop.deciding = command -> new DecideOrder.NotAllowed(OrderState.REFUNDED);
        assertRefused(409, "action");
        shop.deciding = command -> new DecideOrder.UnknownAgent();
        assertRefused(422, "agent");
        shop.deciding = command -> new DecideOrder.KeyUsed();
        assertRefused(422, "Idempotency-Key");
        shop.deciding = command -> new DecideOrder.UnknownOrder();
        assertRefused(404, "id");
    }

    @Test
    void whoMayOnlyResolveOrdersMovesNoMoney() {
        var siti = shop.people.memory.with(PersonFixture.staff("siti", Capability.values()));
        String token =
                shop.people.tokenOf(siti, Set.of(Capability.RESOLVE_ORDERS)).reveal();

        Answer refund = api.request("POST", PATH)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k1")
                .json(REFUND)
                .send();

        assertThat(refund.status()).isEqualTo(403);
        assertThat(shop.decided).isEmpty();
    }

    @Test
    void decisionsAreListedForAnOrderThatIsThere() {
        assertThat(api.get(PATH).asAdmin().send().status()).isEqualTo(404);
        shop.show(new OrderView(ORDER, Optional.empty(), Optional.empty(), Optional.empty()));
        shop.decisions.add(new OrderDecision(
                ORDER.id(),
                new IdempotencyKey("k1"),
                OrderAction.CREDIT,
                Optional.empty(),
                Optional.of(new AgentCode("AG001")),
                Money.rupiah(5_000),
                "Salah paket",
                "hasan",
                PLACED_AT));

        Answer answer = api.get(PATH).asAdmin().send();

        assertThat(answer.json().getJsonArray("decisions").getJsonObject(0).getString("agent"))
                .isEqualTo("AG001");
    }

    private void assertRefused(int status, String field) {
        Answer answer = send(REFUND, "k1");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).containsExactly(field);
    }

    private Answer send(String body, String key) {
        return api.request("POST", PATH)
                .asAdmin()
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    private static OrderDecision decision(DecideOrder.Command command) {
        return new OrderDecision(
                command.order(),
                command.key(),
                command.action(),
                command.way(),
                command.agent(),
                Money.rupiah(5_785),
                command.reason(),
                command.actor().name(),
                PLACED_AT);
    }
}
