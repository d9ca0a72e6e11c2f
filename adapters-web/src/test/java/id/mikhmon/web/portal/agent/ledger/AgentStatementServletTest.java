package id.mikhmon.web.portal.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.ledger.ListMovementsService;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.application.ledger.ViewStatementService;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.edge.Exchange;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Movements on 22 November, 1 January and 10 February, seen a minute after the last. */
class AgentStatementServletTest {
    private final SaleInMemory house = new SaleInMemory();
    private final PlayedSeller seller = new PlayedSeller(house);
    private final PlayedExchange page = new PlayedExchange();
    private ViewStatement statements = new ViewStatementService(house.ledger, house.transactions);

    @BeforeEach
    void moneyMoved() {
        for (String reference : List.of("k1", "k2", "k3")) {
            house.ledger.post(JournalEntry.of(
                    new Cause(CauseKind.BY_HAND, reference),
                    house.clock.instant(),
                    List.of(
                            Posting.credit(AccountId.wallet(seller.code()), Money.rupiah(1_000)),
                            Posting.debit(AccountId.CASH, Money.rupiah(1_000)))));
            house.clock.pass(reference.equals("k3") ? Duration.ofMinutes(1) : Duration.ofDays(40));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 3",
        "2026-12-01, '', 2",
        "'', 2027-01-31, 2",
        "'', 2026-11-22, 1",
        "2027-01-01, 2027-01-01, 1",
        "2026-12-01, 2026-12-31, 0",
        "soon, 2026-02-30, 3"
    })
    void fileHoldsWhatThePageShows(String from, String to, int movements) throws IOException {
        page.with("from", from).with("to", to);

        List<String> file = List.of(answer("/agent/statement").answer().split("\r?\n"));

        List<Long> numbers = file.stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
        assertThat(numbers)
                .hasSize(movements)
                .containsExactlyInAnyOrderElementsOf(
                        shown().getRows().stream().map(StatementLine::number).toList());
        assertThat(file.get(1)).endsWith("OPENING,,," + shown().getOpening().units());
        assertThat(file.get(file.size() - 1))
                .endsWith("CLOSING,,," + shown().getClosing().units());
    }

    @Test
    void fileOfAllIsNamedByItsFirstDay() throws IOException {
        assertThat(answer("/agent/statement").answerHeader("Content-Disposition"))
                .contains("wallet-AG001-2026-11-22.csv");
    }

    @Test
    void whatIsTooLongForAFileKeepsItsPeriod() throws IOException {
        statements = query -> new ViewStatement.TooLong(20_001);
        page.with("to", "2027-01-31");

        Exchange answer = answer("/agent/statement-pdf");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.answerHeader("Location")).isEqualTo("/agent/ledger?to=2027-01-31&long=1");
    }

    @Test
    void periodThatEndsBeforeItBeginsHasNoFile() throws IOException {
        page.with("from", "2027-01-02").with("to", "2027-01-01");

        assertThat(answer("/agent/statement").answerHeader("Location")).isEqualTo("/agent/ledger");
    }

    private Movements shown() {
        AgentLedgerBacking ledger = new AgentLedgerBacking();
        ledger.exchange = page;
        ledger.seller = seller;
        ledger.notes = new PlayedNotes();
        ledger.settings = PlayedShown.SETTINGS;
        ledger.listMovements = new ListMovementsService(house.ledger, house.transactions);
        ledger.open();
        return ledger.getMovements();
    }

    private Exchange answer(String path) throws IOException {
        AgentStatementServlet servlet = new AgentStatementServlet();
        servlet.viewStatement = statements;
        servlet.seller = seller;
        servlet.exchange = page;
        servlet.settings = PlayedShown.SETTINGS;
        servlet.clock = house.clock;
        Exchange exchange = Exchange.get(path).at(path);
        servlet.doGet(exchange.request(), exchange.response());
        return exchange;
    }
}
