package id.mikhmon.application.decision;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.transaction.InMemoryTransactions.Rank;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A buyer's money goes into the wallet of an agent, which may be closed at any moment. */
class CreditAgentTest {
    private static final AgentCode AGENT = new AgentCode("AG010");

    private final SaleInMemory house = new SaleInMemory();

    @Test
    void closedAgentIsNotCreditedAndTheOrderStaysAsItWas() {
        OrderId id = delivered();
        house.agents.save(anAgent(10).thatIs(AgentStatus.CLOSED).agent());

        assertThat(house.decideOrder.decide(credit(id, "k1"))).isEqualTo(new DecideOrder.UnknownAgent());

        assertThat(house.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(wallet()).isZero();
        assertThat(house.router.users()).hasSize(1);
        assertThat(house.audit.told()).isEmpty();
    }

    @Test
    void suspendedAgentIsStillOwedWhatItIsGiven() {
        OrderId id = delivered();
        house.agents.save(anAgent(10).thatIs(AgentStatus.SUSPENDED).agent());

        assertThat(house.decideOrder.decide(credit(id, "k1"))).isInstanceOf(DecideOrder.Decided.class);

        assertThat(wallet()).isEqualTo(5_785);
    }

    @Test
    void whatWasDecidedBeforeTheClosingIsToldAgainAfterIt() {
        OrderId id = delivered();
        house.agents.save(anAgent(10).agent());
        DecideOrder.Decided first = (DecideOrder.Decided) house.decideOrder.decide(credit(id, "k1"));
        house.agents.save(anAgent(10).thatIs(AgentStatus.CLOSED).agent());

        assertThat(house.decideOrder.decide(credit(id, "k1")))
                .isEqualTo(new DecideOrder.DecidedBefore(first.decision()));
        assertThat(wallet()).isEqualTo(5_785);
    }

    @Test
    void storesOfTheTestsRefuseLocksInAnotherOrder() {
        assertThatThrownBy(() -> house.transactions.run(() -> {
                    house.transactions.takes(Rank.ACCOUNT);
                    house.transactions.takes(Rank.VOUCHER);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("VOUCHER is taken after [ACCOUNT]");
        house.transactions.run(() -> {
            for (Rank rank : Rank.values()) {
                house.transactions.takes(rank);
            }
            house.transactions.takes(Rank.ORDER);
        });
    }

    private OrderId delivered() {
        OrderId id = house.order();
        house.pay(id);
        return id;
    }

    private static DecideOrder.Command credit(OrderId id, String key) {
        return new DecideOrder.Command(
                id,
                OrderAction.CREDIT,
                Optional.empty(),
                Optional.of(AGENT),
                "Listrik padam",
                new IdempotencyKey(key),
                new Actor("hasan", ""));
    }

    private long wallet() {
        return house.ledger.account(AccountId.wallet(AGENT)).balance().units();
    }
}
