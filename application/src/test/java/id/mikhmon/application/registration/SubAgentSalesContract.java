package id.mikhmon.application.registration;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.AgentFixture.code;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.registration.ViewSubAgents.Sum;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every reader of sub-agents' sales keeps to. AG002 and AG003 stand below AG001, AG004 below AG002. */
public abstract class SubAgentSalesContract {
    private static final Instant FROM = Instant.parse("2026-10-31T17:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-30T17:00:00Z");

    protected abstract SubAgentSales sales();

    protected abstract void store(Agent agent);

    /** Stores the order with what the agents above the seller earn from it, as its origin has it. */
    protected abstract void store(Order order, List<SaleSplit.Share> shares);

    @BeforeEach
    void agentsBelowEachOther() {
        store(anAgent(1).agent());
        store(anAgent(2).under(1).agent());
        store(anAgent(3).under(1).agent());
        store(anAgent(4).under(2).agent());
    }

    @Test
    void salesOverTheLinkAndFromTheWalletAreCountedWithWhatTheUplineEarned() {
        store(
                anOrder().number(1).throughAgent("AG002").placedAt(FROM).paid().order(),
                List.of(share(1, 1, 150), share(9, 2, 70)));
        store(
                anOrder().number(2).soldBy("AG002").placedAt(TO.minusSeconds(1)).order(),
                List.of(share(1, 1, 90), share(9, 2, 30)));
        store(anOrder().number(3).soldBy("AG003").placedAt(FROM).order(), List.of());

        assertThat(sales().under(code(1), FROM, TO))
                .isEqualTo(Map.of(
                        code(2), new Sum(2, Money.rupiah(240)),
                        code(3), new Sum(1, Money.rupiah(0))));
    }

    @Test
    void whatIsUnpaidGivenBackInReviewOrOfAnotherTimeIsNotCounted() {
        List<SaleSplit.Share> shares = List.of(share(1, 1, 150));
        store(
                anOrder()
                        .number(1)
                        .throughAgent("AG002")
                        .placedAt(FROM)
                        .awaitingPayment()
                        .order(),
                shares);
        store(
                anOrder()
                        .number(2)
                        .throughAgent("AG002")
                        .placedAt(FROM)
                        .inReview()
                        .order(),
                shares);
        store(
                anOrder()
                        .number(3)
                        .soldBy("AG002")
                        .placedAt(FROM)
                        .after(OrderEvent.MONEY_RETURNED)
                        .order(),
                shares);
        store(
                anOrder()
                        .number(4)
                        .throughAgent("AG002")
                        .placedAt(FROM.minusSeconds(1))
                        .paid()
                        .order(),
                shares);
        store(anOrder().number(5).throughAgent("AG002").placedAt(TO).paid().order(), shares);

        assertThat(sales().under(code(1), FROM, TO)).isEmpty();
    }

    @Test
    void whoStandsFurtherDownOrElsewhereIsNotAmongThem() {
        store(
                anOrder().number(1).throughAgent("AG004").placedAt(FROM).paid().order(),
                List.of(share(2, 1, 150), share(1, 2, 70)));
        store(anOrder().number(2).throughAgent("AG001").placedAt(FROM).paid().order(), List.of());
        store(anOrder().number(3).placedAt(FROM).paid().order(), List.of());

        assertThat(sales().under(code(1), FROM, TO)).isEmpty();
        assertThat(sales().under(code(2), FROM, TO)).isEqualTo(Map.of(code(4), new Sum(1, Money.rupiah(150))));
    }

    private static SaleSplit.Share share(int agent, int depth, long rupiah) {
        return new SaleSplit.Share(code(agent), depth, Money.rupiah(rupiah));
    }
}
