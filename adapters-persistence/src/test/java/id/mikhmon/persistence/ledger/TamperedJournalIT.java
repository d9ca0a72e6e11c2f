package id.mikhmon.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.mikhmon.application.ledger.LedgerFault;
import id.mikhmon.application.ledger.LedgerFault.Kind;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentFixture;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.agent.JpaAgents;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with access to the tables can and cannot do, and what the verification names afterwards. */
class TamperedJournalIT {
    private static final int ENTRIES = 1_200;

    /** The tables of the day by what is stored in them, in the order in which they refer to each other. */
    private static final Map<String, String> STORED = new LinkedHashMap<>();

    static {
        STORED.put("journal_postings", "entry, line, account, sum_before, sum_after, booked_at, number, balance_after");
        STORED.put("journal_entries", "id, cause, currency, happened_at, booked_at, note, last_line");
        STORED.put("ledger_accounts", "account, balance, credit_limit, last_number, last_at");
        STORED.put("ledger_checkpoints", "account, balance, booked_until");
    }

    /** The numbers of its entries. It is sold through once and put back for each test. */
    private static final List<Long> DAY = new ArrayList<>();

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final MovableClock clock = new MovableClock();
    private final JdbcLedger ledger = new JdbcLedger(stores.database(), clock);

    @BeforeEach
    void aBusyDay() {
        if (DAY.isEmpty()) {
            stores.transactions().run(this::sell);
            ledger.checkpoint(clock.instant().minus(Duration.ofHours(1)));
            STORED.forEach((table, columns) ->
                    stores.execute("CREATE TABLE kept_" + table + " AS SELECT " + columns + " FROM " + table));
        } else {
            STORED.forEach((table, columns) -> stores.execute("REPLACE INTO " + table + " (" + columns + ") SELECT "
                    + columns + " FROM kept_" + table + " ORDER BY 1, 2"));
        }
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    private void sell() {
        for (int wallet = 0; wallet < 10; wallet++) {
            post(CauseKind.TOP_UP, "w" + wallet, wallet(wallet), AccountId.CASH, 1_000_000);
        }
        for (int i = 0; i < ENTRIES; i++) {
            clock.pass(Duration.ofSeconds(10));
            post(CauseKind.SALE, "s" + i, AccountId.SALES, wallet(i % 10), 1_000 + i);
        }
    }

    @Test
    void entryThatDoesNotSumToZeroIsRefusedByTheDatabase() {
        line(7, 1, "cash", 0, -5_000);
        line(7, 2, "sales", -5_000, -1);

        assertThatThrownBy(() -> entry(7, 2)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> entry(7, 1)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> entry(7, 3)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> entry(7, 0)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> stores.execute("INSERT INTO journal_entries"
                        + " (id, cause, currency, happened_at, booked_at, last_line, remainder)"
                        + " VALUES (7, 'SALE:x', 'IDR', 1, 1, 2, -1)"))
                .hasMessageContaining("remainder");

        // the rupiah that was missing makes it an entry
        line(7, 3, "corrections", -1, 0);
        entry(7, 3);
    }

    @Test
    void lineThatDoesNotGoOnWhereTheLastOneEndedIsRefusedByTheDatabase() {
        line(7, 1, "cash", 0, -5_000);

        assertThatThrownBy(() -> line(7, 2, "sales", -4_999, 0)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> line(7, 3, "sales", -5_000, 0)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> line(8, 1, "sales", -5_000, 0)).hasMessageContaining("foreign key constraint fails");
        assertThatThrownBy(() -> line(8, 0, "sales", 0, 0)).hasMessageContaining("foreign key constraint fails");
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE journal_postings SET sum_after = sum_after + 1 WHERE entry = @ AND line = 1",
        "UPDATE journal_postings SET sum_after = sum_after + 1 WHERE entry = @ AND line = 2",
        "UPDATE journal_postings SET sum_before = sum_before - 1 WHERE entry = @ AND line = 2",
        "DELETE FROM journal_postings WHERE entry = @ AND line = 1",
        "DELETE FROM journal_postings WHERE entry = @ AND line = 2",
        "UPDATE journal_entries SET last_line = 1 WHERE id = @"
    })
    void amountsAndLinesOfAStoredEntryCannotBeChanged(String sql) {
        assertThatThrownBy(() -> stores.execute(sql.replace("@", middle()))).hasMessageContaining("foreign key");
    }

    @Test
    void causeCannotStandTwice() {
        line(7, 1, "cash", 0, -5_000);
        line(7, 2, "sales", -5_000, 0);

        assertThatThrownBy(() -> stores.execute(
                        "INSERT INTO journal_entries (id, cause, currency, happened_at, booked_at, last_line)"
                                + " VALUES (7, 'SALE:s5', 'IDR', 1, 1, 2)"))
                .hasMessageContaining("Duplicate");
    }

    @Test
    void changedBalanceIsNamed() {
        stores.execute("UPDATE ledger_accounts SET balance = balance + 1 WHERE account = 'wallet:AG003'");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.BALANCE);
            assertThat(fault.subject()).isEqualTo("wallet:AG003");
        });
    }

    @Test
    void lostBalanceIsNamed() {
        stores.execute("DELETE FROM ledger_accounts WHERE account = 'wallet:AG003'");

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.subject()).isEqualTo("wallet:AG003"));
    }

    @Test
    void guardedAccountsThatHaveLinesAndNoBalanceAreNamedWhoeverTheirOwnersAre() {
        line(7, 1, "commission:AG003", 0, -5_000);
        line(7, 2, "wallet:X1", -5_000, -2_000);
        line(7, 3, "withdrawals:AG003", -2_000, -1_000);
        line(7, 4, "purse:AG003", -1_000, 0);
        entry(7, 4);

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .containsExactly(tuple(Kind.BALANCE, "commission:AG003"), tuple(Kind.BALANCE, "wallet:X1"));
    }

    @Test
    void changedBalanceInTheChainIsNamed() {
        stores.execute("UPDATE journal_postings SET balance_after = balance_after + 1 WHERE number = 50"
                + " AND account = 'wallet:AG004'");

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .containsExactly(tuple(Kind.CHAIN, "wallet:AG004"), tuple(Kind.CHAIN, "wallet:AG004"));
        assertThat(faults()).extracting(LedgerFault::detail).anyMatch(detail -> detail.contains("movement 50 "));
    }

    @Test
    void moneyMovedToAnotherWalletIsNamed() {
        stores.execute("UPDATE journal_postings SET account = 'wallet:AG005', number = 9999 WHERE entry = " + middle()
                + " AND number IS NOT NULL");

        assertThat(faults()).extracting(LedgerFault::kind).contains(Kind.BALANCE, Kind.CHAIN);
        assertThat(faults()).extracting(LedgerFault::subject).contains("wallet:AG005");
    }

    @Test
    void lineAddedToAnEntryIsNamed() {
        line(Long.parseLong(middle()), 3, "cash", 0, 25);

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .contains(tuple(Kind.ENTRY, middle()))
                .contains(tuple(Kind.TOTAL, "journal"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000, 2_420})
    void noLineIsLeftOutOrCountedTwiceWhereOnePartEndsAndTheNextBegins(int atOnce) {
        Ledger.Findings whole = ledger.verify(10);

        assertThat(whole.postings()).isEqualTo(2 * (ENTRIES + 10L));
        assertThat(stores.database().<Ledger.Findings>sql(connection -> new JournalCheck(connection, 10, atOnce).run()))
                .isEqualTo(whole);
    }

    @Test
    void removedEntryIsNamed() {
        stores.execute("DELETE FROM journal_entries WHERE id = " + middle());

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .containsExactly(tuple(Kind.STRAY_POSTINGS, middle()));
    }

    @Test
    void removedSaleIsNamedWithItsWallet() {
        stores.execute("DELETE FROM journal_entries WHERE id = " + middle());
        stores.execute("DELETE FROM journal_postings WHERE entry = " + middle() + " ORDER BY line DESC");

        assertThat(faults()).extracting(LedgerFault::kind).contains(Kind.BALANCE, Kind.CHAIN);
    }

    @Test
    void changedCheckpointIsNamed() {
        stores.execute("UPDATE ledger_checkpoints SET balance = balance - 5 WHERE account = 'sales'");

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .containsExactly(tuple(Kind.CHECKPOINT, "sales"));
    }

    @Test
    void creditLimitThatTheWalletDoesNotKnowIsNamed() {
        JpaAgents agents = new JpaAgents(stores.database());
        stores.transactions().run(() -> {
            agents.save(AgentFixture.anAgent(3).agent());
            agents.save(AgentFixture.anAgent(4).agent());
        });
        assertThat(faults()).isEmpty();

        stores.execute("UPDATE agents SET credit_limit = 500 WHERE code = 'AG003'");
        stores.execute("UPDATE ledger_accounts SET credit_limit = 700 WHERE account = 'wallet:AG004'");

        assertThat(faults())
                .extracting(LedgerFault::kind, LedgerFault::subject)
                .containsExactlyInAnyOrder(tuple(Kind.LIMIT, "AG003"), tuple(Kind.LIMIT, "AG004"));
    }

    private List<LedgerFault> faults() {
        return ledger.verify(10).faults();
    }

    /** @return the number of a sale in the middle of the day */
    private String middle() {
        return Long.toString(DAY.get(600));
    }

    private void post(CauseKind kind, String reference, AccountId to, AccountId from, long amount) {
        ledger.post(JournalEntry.of(
                new Cause(kind, reference),
                clock.instant(),
                List.of(Posting.debit(from, Money.rupiah(amount)), Posting.credit(to, Money.rupiah(amount)))));
        DAY.add(ledger.find(new Cause(kind, reference)).orElseThrow().number().value());
    }

    private static void line(long entry, int line, String account, long before, long after) {
        stores.execute("INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at) VALUES ("
                + entry + ", " + line + ", '" + account + "', " + before + ", " + after + ", 1)");
    }

    private static void entry(long id, int lastLine) {
        stores.execute("INSERT INTO journal_entries (id, cause, currency, happened_at, booked_at, last_line) VALUES ("
                + id + ", 'SALE:by-hand-" + id + "', 'IDR', 1, 1, " + lastLine + ")");
    }

    private static AccountId wallet(int number) {
        return AccountId.wallet(new AgentCode("AG00" + number));
    }
}
