package id.mikhmon.web.portal.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentLedgerBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private ListMovements.Query asked;

    @Test
    void periodAndPlaceOfTheAddressAreAskedWithDaysOfTheShop() {
        exchange.with("from", "2026-11-22")
                .with("to", "2026-11-22")
                .with("before", "26")
                .with("account", "wallet:AG002");

        Movements movements = opened().getMovements();

        assertThat(asked.account()).isEqualTo(AccountId.wallet(SaleInMemory.SARI));
        assertThat(asked.from()).contains(Instant.parse("2026-11-21T17:00:00Z"));
        assertThat(asked.to()).contains(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(asked.before()).contains(26L);
        assertThat(movements.getNextPath()).isEqualTo("/agent/ledger?from=2026-11-22&to=2026-11-22&before=7");
        assertThat(movements.getFilePath()).isEqualTo("/agent/statement?from=2026-11-22&to=2026-11-22");
        assertThat(movements.getWorkbookPath()).isEqualTo("/agent/statement-xlsx?from=2026-11-22&to=2026-11-22");
        assertThat(movements.getPdfPath()).isEqualTo("/agent/statement-pdf?from=2026-11-22&to=2026-11-22");
    }

    @Test
    void whatIsNoPeriodIsLeftOutAndATurnedOneIsEmpty() {
        exchange.with("from", "2026-11-32").with("to", "soon").with("before", "-1");
        assertThat(opened().getMovements().getFilePath()).isEqualTo("/agent/statement");
        assertThat(asked.from()).isEmpty();
        assertThat(asked.to()).isEmpty();
        assertThat(asked.before()).isEmpty();

        exchange.with("from", "2026-11-22").with("to", "2026-11-01");
        opened();
        assertThat(asked.to()).isEqualTo(asked.from());
    }

    @Test
    void statementThatWouldBeTooLongIsRefusedWithWords() {
        exchange.with("long", "1");

        assertThat(opened().notes.getRefusals()).containsExactly("seller.ledger.refused.long");
    }

    private AgentLedgerBacking opened() {
        AgentLedgerBacking page = new AgentLedgerBacking();
        page.exchange = exchange;
        page.seller = new PlayedSeller(new SaleInMemory());
        page.notes = new PlayedNotes();
        page.settings = PlayedShown.SETTINGS;
        page.listMovements = query -> {
            asked = query;
            return new ListMovements.Page(SignedMoney.rupiah(0), SignedMoney.rupiah(0), List.of(), Optional.of(7L));
        };
        page.open();
        return page;
    }
}
