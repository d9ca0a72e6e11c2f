package id.mikhmon.application.decision;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of decisions keeps to. */
public abstract class DecisionsContract {
    private static final OrderId ORDER = anOrder().number(1).order().id();
    private static final OrderId OTHER = anOrder().number(2).order().id();
    private static final OrderDecision REFUND = decision(
            "k2",
            OrderAction.REFUND,
            Optional.of(GivenBack.BY_HAND_CASH),
            Optional.empty(),
            "Listrik padam: \"maaf\" é",
            2);
    private static final OrderDecision CREDIT = decision(
            "K2", OrderAction.CREDIT, Optional.empty(), Optional.of(new AgentCode("AG001")), "r".repeat(200), 1);

    protected abstract Decisions decisions();

    @Test
    void decisionIsFoundAsItWasStored() {
        assertThat(decisions().add(REFUND)).isTrue();
        assertThat(decisions().add(CREDIT)).isTrue();

        assertThat(decisions().find(ORDER, REFUND.key())).contains(REFUND);
        assertThat(decisions().find(ORDER, CREDIT.key())).contains(CREDIT);
        assertThat(decisions().find(OTHER, REFUND.key())).isEmpty();
    }

    @Test
    void keyIsUsedOnceForAnOrder() {
        decisions().add(REFUND);

        assertThat(decisions().add(decision("k2", OrderAction.CLOSE, Optional.empty(), Optional.empty(), "another", 3)))
                .isFalse();

        assertThat(decisions().ofOrder(ORDER)).containsExactly(REFUND);
    }

    @Test
    void oldestComesFirst() {
        decisions().add(REFUND);
        decisions().add(CREDIT);

        assertThat(decisions().ofOrder(ORDER)).containsExactly(CREDIT, REFUND);
        assertThat(decisions().ofOrder(OTHER)).isEmpty();
    }

    private static OrderDecision decision(
            String key,
            OrderAction action,
            Optional<GivenBack> way,
            Optional<AgentCode> agent,
            String reason,
            int second) {
        return new OrderDecision(
                ORDER,
                new IdempotencyKey(key),
                action,
                way,
                agent,
                Money.rupiah(5_785),
                reason,
                "hasan",
                PLACED_AT.plusSeconds(second));
    }
}
