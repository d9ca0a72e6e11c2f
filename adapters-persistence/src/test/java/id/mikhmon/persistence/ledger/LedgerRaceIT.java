package id.mikhmon.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sixteen at once on the real database; what they leave is checked to the rupiah. */
class LedgerRaceIT {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final AccountId SARI = wallet(1);
    private static final int RIVALS = 16;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final Ledger ledger = new JdbcLedger(stores.database(), Clock.systemUTC());

    @Test
    void sixteenTimesAHundredSalesFromOneWalletAreExactToTheRupiah() {
        topUp(SARI, 16 * 100 * 37);

        List<Long> sold = Rivals.atOnce(
                RIVALS,
                rival -> () -> LongStream.range(0, 100)
                        .filter(i -> post(sale("s" + rival + "-" + i, SARI, 37)) instanceof Ledger.Stored)
                        .count());

        assertThat(sold).containsOnly(100L);
        assertThat(ledger.account(SARI).balance().units()).isZero();
        assertThat(ledger.account(AccountId.SALES).balance().units()).isEqualTo(16 * 100 * 37);
        assertThat(ledger.lines(SARI, 0, 10_000)).hasSize(1_601);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void walletThatRunsDryIsNeverUnderItsLimit() {
        topUp(SARI, 10_000);
        ledger.limit(SARI, Money.rupiah(2_345));

        List<Long> sold = Rivals.atOnce(
                RIVALS,
                rival -> () -> LongStream.range(0, 100)
                        .filter(i -> post(sale("s" + rival + "-" + i, SARI, 100)) instanceof Ledger.Stored)
                        .count());

        assertThat(sold.stream().mapToLong(Long::longValue).sum()).isEqualTo(123);
        assertThat(ledger.account(SARI).balance().units()).isEqualTo(-2_300);
        assertThat(stores.number("SELECT MIN(balance_after) FROM journal_postings WHERE account = 'wallet:AG001'"))
                .isEqualTo(-2_300);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void oneCauseFromSixteenAtOnceIsPostedOnce() {
        topUp(SARI, 1_000_000);

        for (int round = 0; round < 10; round++) {
            String reference = "MK" + round;
            List<Ledger.Answer> answers = Rivals.atOnce(RIVALS, rival -> () -> post(sale(reference, SARI, 1_000)));

            assertThat(answers).filteredOn(Ledger.Stored.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Ledger.CauseUsed.class::isInstance).hasSize(RIVALS - 1);
        }
        assertThat(ledger.account(SARI).balance().units()).isEqualTo(990_000);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void oneCauseWithoutAGuardedAccountFromSixteenAtOnceIsPostedOnce() {
        List<Ledger.Answer> answers = Rivals.atOnce(
                RIVALS,
                rival -> () -> post(JournalEntry.of(
                        new Cause(CauseKind.PAYMENT, "MK1-1P"),
                        NOON,
                        List.of(
                                Posting.debit(AccountId.BANK, Money.rupiah(5_000)),
                                Posting.credit(AccountId.SALES, Money.rupiah(5_000))))));

        assertThat(answers).filteredOn(Ledger.Stored.class::isInstance).hasSize(1);
        assertThat(ledger.account(AccountId.SALES).balance().units()).isEqualTo(5_000);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void transfersInBothDirectionsAllGetThrough() {
        topUp(wallet(1), 100_000);
        topUp(wallet(2), 100_000);
        topUp(wallet(3), 100_000);

        Rivals.atOnce(RIVALS, rival -> () -> {
            for (int i = 0; i < 50; i++) {
                int from = (rival + i) % 3 + 1;
                int to = (rival + i + 1 + rival % 2) % 3 + 1;
                Ledger.Answer answer = post(JournalEntry.of(
                        new Cause(CauseKind.BY_HAND, "t" + rival + "-" + i),
                        NOON,
                        List.of(
                                Posting.debit(wallet(from), Money.rupiah(7)),
                                Posting.credit(wallet(to), Money.rupiah(7)))));
                assertThat(answer).isInstanceOf(Ledger.Stored.class);
            }
            return true;
        });

        assertThat(stores.number("SELECT SUM(balance) FROM ledger_accounts")).isEqualTo(300_000);
        assertThat(stores.number("SELECT COUNT(*) FROM journal_entries")).isEqualTo(803);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void firstMoneyOfAWalletFromSixteenAtOnceIsAllThere() {
        Rivals.atOnce(RIVALS, rival -> () -> {
            topUp(wallet(9), 100 + rival, "first-" + rival);
            return true;
        });

        assertThat(ledger.account(wallet(9)).balance().units()).isEqualTo(16 * 100 + 120);
        assertThat(ledger.verify(10).faults()).isEmpty();
    }

    @Test
    void verificationBesideRunningSalesFindsNothing() {
        topUp(SARI, 1_000_000);

        List<Integer> faults = Rivals.atOnce(8, rival -> () -> {
            int found = 0;
            for (int i = 0; i < 40; i++) {
                if (rival == 0) {
                    found += ledger.verify(10).faults().size();
                    ledger.checkpoint(NOON);
                } else {
                    post(sale("v" + rival + "-" + i, SARI, 10 + i));
                }
            }
            return found;
        });

        assertThat(faults).containsOnly(0);
    }

    private Ledger.Answer post(JournalEntry entry) {
        return stores.transactions().required(() -> ledger.post(entry));
    }

    private void topUp(AccountId wallet, long amount) {
        topUp(wallet, amount, wallet.toString());
    }

    private void topUp(AccountId wallet, long amount, String reference) {
        post(JournalEntry.of(
                new Cause(CauseKind.TOP_UP, reference),
                NOON,
                List.of(
                        Posting.credit(wallet, Money.rupiah(amount)),
                        Posting.debit(AccountId.CASH, Money.rupiah(amount)))));
    }

    private static JournalEntry sale(String reference, AccountId wallet, long amount) {
        return JournalEntry.of(
                new Cause(CauseKind.SALE, reference),
                NOON,
                List.of(
                        Posting.debit(wallet, Money.rupiah(amount)),
                        Posting.credit(AccountId.SALES, Money.rupiah(amount))));
    }

    private static AccountId wallet(int number) {
        return AccountId.wallet(new AgentCode("AG00" + number));
    }
}
