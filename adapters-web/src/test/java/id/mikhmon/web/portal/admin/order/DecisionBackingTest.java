package id.mikhmon.web.portal.admin.order;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.OrderStory;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.decision.DecideOrder;
import id.mikhmon.application.decision.ViewDecisions;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DecisionBackingTest {
    private static final Order ORDER = anOrder().paid().order();
    private static final OrderStory STORY = new OrderStory(
            new OrderView(ORDER, Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());

    private final PlayedExchange exchange = new PlayedExchange()
            .with("item", ORDER.id().value())
            .with("key", "k1")
            .posted();
    private final List<DecideOrder.Command> commands = new ArrayList<>();
    private Function<DecideOrder.Command, DecideOrder.Outcome> deciding =
            command -> new DecideOrder.Decided(decision(command));

    @Test
    void refundIsDecidedWithWayReasonAndWhoDidIt() {
        DecisionBacking page = page(Capability.RESOLVE_ORDERS, Capability.CORRECT_LEDGER);
        page.getForm().with("refundWay", "BY_HAND_BANK").with("reasonRefund", "Router mati");

        page.refund();

        assertThat(commands).hasSize(1);
        assertThat(commands.get(0).way()).contains(GivenBack.BY_HAND_BANK);
        assertThat(commands.get(0).reason()).isEqualTo("Router mati");
        assertThat(commands.get(0).actor().name()).isEqualTo("siti");
        assertThat(exchange.went()).isEqualTo("/admin/order?item=" + ORDER.id() + "&said=decided_refund");
    }

    @Test
    void nothingIsDecidedWithoutAReason() {
        DecisionBacking page = page(Capability.RESOLVE_ORDERS, Capability.CORRECT_LEDGER);
        page.getForm().with("creditAgent", "AG001").with("reasonCredit", " ");

        page.credit();

        assertThat(commands).isEmpty();
        assertThat(page.notes.keys()).containsKey("reasonCredit");
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void whoMayOnlyResolveOrdersIsOfferedAndAllowedNoMoney() {
        DecisionBacking page = page(Capability.RESOLVE_ORDERS);
        page.getForm().with("refundWay", "AT_GATEWAY").with("reasonRefund", "Router mati");

        page.refund();

        assertThat(commands).isEmpty();
        assertThat(page.notes.getRefusals()).containsExactly("decision.refused.right");
        assertThat(page.allows(STORY, "REFUND")).isFalse();
        assertThat(page.allows(STORY, "DELIVER_AGAIN")).isTrue();
        assertThat(page.allows(STORY, "CLOSE")).isFalse();
        assertThat(page(Capability.CORRECT_LEDGER).allowsAny(STORY)).isFalse();
    }

    @Test
    void orderThatChangedMeanwhileIsSaid() {
        deciding = command -> new DecideOrder.NotAllowed(OrderState.REFUNDED);
        DecisionBacking page = page(Capability.RESOLVE_ORDERS);
        page.getForm().with("reasonDeliver", "Router mati");

        page.deliverAgain();

        assertThat(page.notes.getRefusals()).containsExactly("decision.refused.state");
        assertThat(exchange.went()).isEmpty();
    }

    private DecisionBacking page(Capability... may) {
        DecisionBacking page = new DecisionBacking();
        page.exchange = exchange;
        page.notes = new Notes();
        page.visitor = PlayedVisitor.staff("siti", may);
        page.decideOrder = command -> {
            commands.add(command);
            return deciding.apply(command);
        };
        page.viewDecisions = new ViewDecisions() {
            @Override
            public List<OrderDecision> view(OrderId order) {
                return List.of();
            }

            @Override
            public Set<OrderAction> allowed(Order order) {
                return ActionRules.allowed(order, true);
            }
        };
        return page;
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
