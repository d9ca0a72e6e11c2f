package id.mikhmon.web.portal.agent.ledger;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.ListDownlineService;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.ledger.ListMovementsService;
import id.mikhmon.application.ledger.ViewBalanceService;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentCommissionBackingTest {
    private final SaleInMemory house = new SaleInMemory();

    @Test
    void whatWasEarnedThisMonthAndWhoIsBelowAreTheAgentsOwn() {
        house.agents.save(anAgent(2).under(1).agent());
        house.agents.save(anAgent(3).under(2).agent());
        earned("P1", 700);
        house.clock.pass(Duration.ofDays(40));
        earned("P2", 300);

        AgentCommissionBacking page = opened();

        assertThat(page.getAccount().balance()).isEqualTo(SignedMoney.rupiah(1_000));
        assertThat(page.getMonth()).isEqualTo(SignedMoney.rupiah(300));
        assertThat(page.getMovements().getRows()).hasSize(2);
        assertThat(page.getDownline())
                .map(Agent::code)
                .extracting(Object::toString)
                .containsExactly("AG002");
        assertThat(page.getFigures().month().vouchers()).isZero();
    }

    private void earned(String payment, long rupiah) {
        house.ledger.post(JournalEntry.of(
                new Cause(CauseKind.SHARE, payment),
                house.clock.instant(),
                List.of(
                        Posting.credit(AccountId.commission(SaleInMemory.SARI), Money.rupiah(rupiah)),
                        Posting.debit(AccountId.COMMISSION_COST, Money.rupiah(rupiah)))));
    }

    private AgentCommissionBacking opened() {
        AgentCommissionBacking page = new AgentCommissionBacking();
        page.listMovements = new ListMovementsService(house.ledger, house.transactions);
        page.viewBalance = new ViewBalanceService(house.ledger, house.transactions);
        page.viewFigures = house.viewSellerFigures;
        page.listDownline = new ListDownlineService(house.agents, house.transactions);
        page.seller = new PlayedSeller(house);
        page.exchange = new PlayedExchange();
        page.settings = PlayedShown.SETTINGS;
        page.clock = house.clock;
        page.open();
        return page;
    }
}
