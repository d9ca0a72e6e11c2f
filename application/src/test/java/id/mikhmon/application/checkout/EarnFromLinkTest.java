package id.mikhmon.application.checkout;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AG010 of the level GOLD sells a day for Rp 5.000 and keeps Rp 500; those above it earn Rp 90 and Rp 45. */
class EarnFromLinkTest {
    private static final AgentCode SELLER = new AgentCode("AG010");
    private static final AgentCode ABOVE = new AgentCode("AG011");
    private static final AgentCode TOP = new AgentCode("AG012");

    private final SaleInMemory sale = new SaleInMemory();

    @BeforeEach
    void agentsAreThere() {
        sale.levels.save(aLevel("GOLD").withDiscount("10").withUplines("2", "1").level());
        sale.agents.save(anAgent(12).agent());
        sale.agents.save(anAgent(11).under(12).agent());
        sale.agents.save(anAgent(10).under(11).ofLevel("GOLD").agent());
    }

    @Test
    void paidOrderPaysTheAgentAndThoseAboveIt() {
        OrderId id = ordered(Optional.of(SELLER));
        assertThat(commission(SELLER)).isZero();

        sale.pay(id);
        sale.pay(id);

        assertThat(commission(SELLER)).isEqualTo(500);
        assertThat(commission(ABOVE)).isEqualTo(90);
        assertThat(commission(TOP)).isEqualTo(45);
        assertThat(cost()).isEqualTo(-635);
    }

    @Test
    void priceChangeBetweenOrderAndPaymentTouchesNoShare() {
        OrderId id = ordered(Optional.of(SELLER));
        sale.levels.save(aLevel("GOLD").withDiscount("50").level());

        sale.pay(id);

        assertThat(commission(SELLER)).isEqualTo(500);
    }

    @Test
    void orderOfTheOwnersShopPaysNobody() {
        sale.pay(ordered(Optional.empty()));

        assertThat(cost()).isZero();
    }

    @Test
    void refundTakesTheSharesBackOnce() {
        OrderId id = ordered(Optional.of(SELLER));
        sale.pay(id);

        refund(id);
        refund(id);

        assertThat(commission(SELLER)).isZero();
        assertThat(commission(ABOVE)).isZero();
        assertThat(commission(TOP)).isZero();
        assertThat(cost()).isZero();
    }

    @Test
    void ownerBearsTheSharesThatWereSpent() {
        OrderId id = ordered(Optional.of(SELLER));
        sale.pay(id);
        spend(SELLER, 1);
        spend(TOP, 45);

        refund(id);

        assertThat(commission(SELLER)).isEqualTo(499);
        assertThat(commission(ABOVE)).isZero();
        assertThat(commission(TOP)).isZero();
        assertThat(cost()).isEqualTo(-545);
    }

    private OrderId ordered(Optional<AgentCode> agent) {
        return ((PlaceOrder.Placed) sale.placeOrder.place(
                        SaleInMemory.command("k1", SaleInMemory.ONE_DAY, agent, ScriptedPaymentGateway.QRIS)))
                .order();
    }

    private void refund(OrderId id) {
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        "REFUNDED " + sale.payment(id, 1).reference() + " 0 0"));
    }

    private void spend(AgentCode agent, long rupiah) {
        sale.ledger.post(JournalEntry.of(
                new Cause(CauseKind.WITHDRAWAL, agent.value()),
                sale.clock.instant(),
                List.of(
                        Posting.debit(AccountId.commission(agent), Money.rupiah(rupiah)),
                        Posting.credit(AccountId.withdrawals(agent), Money.rupiah(rupiah)))));
    }

    private long commission(AgentCode agent) {
        return sale.ledger.account(AccountId.commission(agent)).balance().units();
    }

    private long cost() {
        return sale.ledger.account(AccountId.COMMISSION_COST).balance().units();
    }
}
