package id.mikhmon.web.portal.admin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.ledger.InMemoryLedger;
import id.mikhmon.application.ledger.ListEntriesService;
import id.mikhmon.application.ledger.SearchEntriesService;
import id.mikhmon.application.ledger.ViewStatementService;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerPagesTest {
    private static final AccountId WALLET = AccountId.wallet(new AgentCode("AG001"));
    private static final WebSettings SETTINGS = new WebSettings(
            URI.create("https://wifi.example.id"),
            false,
            Optional.empty(),
            ZoneId.of("Asia/Jakarta"),
            "WiFi Pak Hasan",
            Optional.empty(),
            WebSettings.Limits.GENEROUS);

    private final MovableClock clock = new MovableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLedger ledger = new InMemoryLedger(transactions, clock);
    private final PlayedExchange exchange = new PlayedExchange();

    @BeforeEach
    void moneyMoved() {
        for (int i = 1; i <= 60; i++) {
            ledger.post(JournalEntry.of(
                            new Cause(CauseKind.BY_HAND, "k" + i),
                            clock.instant(),
                            List.of(
                                    Posting.credit(WALLET, Money.rupiah(1_000)),
                                    Posting.debit(AccountId.CASH, Money.rupiah(1_000))))
                    .withNote("=HYPERLINK(\"x\")"));
            clock.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void journalIsPagedAndKeepsItsFilter() {
        exchange.with("account", WALLET.toString()).with("from", "2020-01-01");
        EntriesBacking page = entries();
        page.open();

        assertThat(page.getRows()).hasSize(25);
        assertThat(page.isMore()).isTrue();
        assertThat(page.getNextPath()).startsWith("/admin/entries?account=wallet%3AAG001&from=2020-01-01&after=");
    }

    @Test
    void accountThatIsNoneFindsNothing() {
        exchange.with("account", "wallet:nobody");
        EntriesBacking page = entries();
        page.open();

        assertThat(page.getRows()).isEmpty();
        assertThat(page.isFiltered()).isTrue();
    }

    @Test
    void causeIsSearchedAsItWasTyped() {
        exchange.with("cause", "BY_HAND:k60");
        EntriesBacking page = entries();
        page.open();

        assertThat(page.getRows()).hasSize(1);
        assertThat(page.isMore()).isFalse();
    }

    @Test
    void statementOfNoPeriodIsThePresentMonth() {
        exchange.with("account", WALLET.toString());
        StatementBacking page = statementPage();
        page.open();

        assertThat(page.getStatement().lines()).hasSize(60);
        assertThat(page.getStatement().closing().units()).isEqualTo(60_000);
    }

    @Test
    void periodThatEndsBeforeItBeginsHasNoStatement() {
        exchange.with("account", WALLET.toString()).with("from", "2026-11-20").with("to", "2026-11-10");
        StatementBacking page = statementPage();
        page.open();

        assertThat(page.getStatement()).isNull();
        assertThat(exchange.went()).isEmpty();
    }

    @Test
    void accountWithoutAGuardHasNoStatement() {
        exchange.with("account", "sales");
        statementPage().open();

        assertThat(exchange.went()).isEqualTo("404");
    }

    @Test
    void nothingInTheFileIsTakenForAFormula() throws IOException {
        var recorded = ledger.entries(Optional.empty(), Optional.empty(), 1).get(0);

        List<String> cells =
                LedgerFilesServlet.cells(recorded, recorded.entry().postings().get(1), new Times(SETTINGS.timeZone()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableFormat.CSV.write(
                file, Columns.of("entry", "booked", "cause", "note", "account", "amount"), rows -> rows.row(cells));

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains(",-1000");
    }

    private EntriesBacking entries() {
        EntriesBacking page = new EntriesBacking();
        page.exchange = exchange;
        page.settings = SETTINGS;
        page.listEntries = new ListEntriesService(ledger, transactions);
        page.searchEntries = new SearchEntriesService(ledger, transactions);
        return page;
    }

    private StatementBacking statementPage() {
        StatementBacking page = new StatementBacking();
        page.exchange = exchange;
        page.settings = SETTINGS;
        page.clock = clock;
        page.viewStatement = new ViewStatementService(ledger, transactions);
        page.findAgents = new FindAgents() {
            @Override
            public Optional<Agent> find(AgentCode code) {
                return Optional.empty();
            }

            @Override
            public List<Agent> all() {
                return List.of();
            }
        };
        return page;
    }
}
