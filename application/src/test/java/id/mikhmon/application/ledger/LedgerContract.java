package id.mikhmon.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of the journal keeps to. */
public abstract class LedgerContract {
    private static final AccountId SARI = AccountId.wallet(new AgentCode("AG001"));
    private static final AccountId BUDI = AccountId.wallet(new AgentCode("AG002"));
    private static final AccountId SARIS_SHARE = AccountId.commission(new AgentCode("AG001"));
    private static final AccountId GATEWAY = AccountId.gateway(GatewayId.TRIPAY);

    /** The store's clock. */
    protected final MovableClock clock = new MovableClock();

    protected abstract Transactions transactions();

    protected abstract Ledger ledger();

    @Test
    void entryIsFoundAsItWasPosted() {
        topUp(SARI, 50_000);
        JournalEntry sale = entry(
                        "MK1",
                        Posting.debit(SARI, Money.rupiah(4_500)),
                        Posting.credit(AccountId.SALES, Money.rupiah(4_300)),
                        Posting.credit(SARIS_SHARE, Money.rupiah(200)))
                .withNote("dijual di warung");

        Ledger.Answer answer = ledger().post(sale);

        RecordedEntry found = ledger().find(sale.cause()).orElseThrow();
        assertThat(answer).isEqualTo(new Ledger.Stored(found.number()));
        assertThat(found.entry()).isEqualTo(sale);
        assertThat(found.bookedAt()).isEqualTo(clock.instant());
        assertThat(found.balances())
                .isEqualTo(Map.of(SARI, SignedMoney.rupiah(45_500), SARIS_SHARE, SignedMoney.rupiah(200)));
        assertThat(ledger().find(cause("MK2"))).isEmpty();
    }

    @Test
    void balancesOfAllAccountsFollowThePostingsAndSumToZero() {
        topUp(SARI, 50_000);
        pay("MK1", 5_785);
        pay("MK2", 2_764);
        ledger().post(sale("MK3", SARI, 4_500));

        assertThat(balance(SARI)).isEqualTo(45_500);
        assertThat(balance(GATEWAY)).isEqualTo(-8_549);
        assertThat(balance(AccountId.SALES)).isEqualTo(13_049);
        assertThat(balance(BUDI)).isZero();
        assertThat(ledger().accounts())
                .extracting(account -> account.id().toString())
                .containsExactly("cash", "gateway:TRIPAY", "sales", "wallet:AG001");
        assertThat(ledger().accounts().stream()
                        .mapToLong(account -> account.balance().units())
                        .sum())
                .isZero();
    }

    @Test
    void causeIsPostedOnceWhateverTheEntrySays() {
        topUp(SARI, 10_000);
        ledger().post(sale("MK1", SARI, 4_000));

        assertThat(ledger().post(sale("MK1", SARI, 4_000))).isEqualTo(new Ledger.CauseUsed());
        assertThat(ledger().post(sale("MK1", BUDI, 9_999_999))).isEqualTo(new Ledger.CauseUsed());

        assertThat(balance(SARI)).isEqualTo(6_000);
        assertThat(balance(BUDI)).isZero();
        assertThat(ledger().find(cause("MK1")).orElseThrow().entry()).isEqualTo(sale("MK1", SARI, 4_000));
    }

    @Test
    void entriesOfOneEventAreAnsweredOneByOne() {
        topUp(SARI, 10_000);
        pay("MK1", 5_000);

        assertThat(ledger().post(List.of(payment("MK1", 5_000), payment("MK2", 3_000), sale("MK3", SARI, 4_000))))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Ledger.CauseUsed()),
                        second -> assertThat(second).isEqualTo(stored("MK2")),
                        third -> assertThat(third).isEqualTo(stored("MK3")));
        assertThat(ledger().post(List.of(payment("MK4", 1_000), sale("MK5", SARI, 6_001))))
                .containsExactly(stored("MK4"), new Ledger.TooLittle(SARI, Money.rupiah(6_000)));

        assertThat(balance(GATEWAY)).isEqualTo(-9_000);
        assertThat(balance(SARI)).isEqualTo(6_000);
        assertThat(ledger().find(cause("MK5"))).isEmpty();
        assertThat(ledger().verify(10).faults()).isEmpty();
    }

    @Test
    void onlyTheLastEntryOfAnEventMayTouchGuardedAccounts() {
        topUp(SARI, 10_000);

        assertThatThrownBy(() -> ledger().post(List.of(sale("MK1", SARI, 4_000), payment("MK2", 3_000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(balance(SARI)).isEqualTo(10_000);
        assertThat(ledger().find(cause("MK2"))).isEmpty();
    }

    private Ledger.Stored stored(String reference) {
        return new Ledger.Stored(ledger().find(cause(reference)).orElseThrow().number());
    }

    @Test
    void whatStandsUnderACauseIsFoundByIt() {
        pay("MK1", 5_000);
        pay("MK1/b", 3_000);
        pay("MK1/a", 2_000);
        pay("MK12", 1_000);
        pay("MK1-x", 1_000);

        assertThat(ledger().under(cause("MK1")))
                .extracting(one -> one.entry().cause())
                .containsExactly(cause("MK1/b"), cause("MK1/a"));
        assertThat(ledger().under(cause("MK12"))).isEmpty();
    }

    @Test
    void sameReferenceOfAnotherKindIsAnotherCause() {
        pay("MK1", 5_000);
        JournalEntry other = JournalEntry.of(
                new Cause(CauseKind.SETTLEMENT, "MK1"),
                clock.instant(),
                List.of(
                        Posting.credit(GATEWAY, Money.rupiah(5_000)),
                        Posting.debit(AccountId.BANK, Money.rupiah(5_000))));

        assertThat(ledger().post(other)).isInstanceOf(Ledger.Stored.class);
        assertThat(balance(GATEWAY)).isZero();
    }

    @Test
    void walletIsEmptiedToTheLastRupiahAndNotBeyond() {
        topUp(SARI, 9_000);

        assertThat(ledger().post(sale("MK1", SARI, 9_001))).isEqualTo(new Ledger.TooLittle(SARI, Money.rupiah(9_000)));
        assertThat(ledger().post(sale("MK1", SARI, 9_000))).isInstanceOf(Ledger.Stored.class);
        assertThat(ledger().post(sale("MK2", SARI, 1))).isEqualTo(new Ledger.TooLittle(SARI, Money.rupiah(0)));

        assertThat(balance(SARI)).isZero();
        assertThat(balance(AccountId.SALES)).isEqualTo(9_000);
        assertThat(ledger().find(cause("MK2"))).isEmpty();
    }

    @Test
    void creditLimitIsTheEndOfTheCredit() {
        ledger().limit(SARI, Money.rupiah(5_000));

        assertThat(ledger().account(SARI).available()).isEqualTo(Money.rupiah(5_000));
        assertThat(ledger().post(sale("MK1", SARI, 5_001))).isEqualTo(new Ledger.TooLittle(SARI, Money.rupiah(5_000)));
        assertThat(ledger().post(sale("MK1", SARI, 5_000))).isInstanceOf(Ledger.Stored.class);
        assertThat(balance(SARI)).isEqualTo(-5_000);
    }

    @Test
    void loweredLimitStopsSalesAndLetsMoneyIn() {
        ledger().limit(SARI, Money.rupiah(5_000));
        ledger().post(sale("MK1", SARI, 4_000));
        ledger().limit(SARI, Money.rupiah(1_000));

        assertThat(ledger().account(SARI).available()).isEqualTo(Money.rupiah(0));
        assertThat(ledger().post(sale("MK2", SARI, 1))).isEqualTo(new Ledger.TooLittle(SARI, Money.rupiah(0)));
        topUp(SARI, 500);

        assertThat(balance(SARI)).isEqualTo(-3_500);
        assertThat(ledger().account(SARI).creditLimit()).isEqualTo(Money.rupiah(1_000));
    }

    @Test
    void limitOfAnAccountWithoutGuardIsRefused() {
        assertThatThrownBy(() -> ledger().limit(AccountId.CASH, Money.rupiah(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalInTheMiddleOfAnEntryLeavesNoOtherAccountChanged() {
        topUp(SARI, 10_000);
        topUp(BUDI, 10_000);
        AccountId last = AccountId.wallet(new AgentCode("AG003"));

        transactions()
                .run(() -> assertThat(ledger().post(entry(
                                "MK1",
                                Posting.debit(SARI, Money.rupiah(3_000)),
                                Posting.credit(BUDI, Money.rupiah(4_000)),
                                Posting.debit(last, Money.rupiah(1_000)))))
                        .isEqualTo(new Ledger.TooLittle(last, Money.rupiah(0))));

        assertThat(balance(SARI)).isEqualTo(10_000);
        assertThat(balance(BUDI)).isEqualTo(10_000);
        ledger().post(sale("MK2", SARI, 1_000));
        ledger().post(sale("MK3", BUDI, 1_000));
        assertThat(ledger().verify(10).faults()).isEmpty();
    }

    @Test
    void refusalLeavesTheTransactionAlive() {
        topUp(SARI, 10_000);

        transactions().run(() -> {
            ledger().post(sale("MK1", SARI, 99_999));
            ledger().post(sale("MK2", SARI, 2_000));
            ledger().post(sale("MK2", SARI, 2_000));
        });

        assertThat(balance(SARI)).isEqualTo(8_000);
    }

    @Test
    void whatIsRolledBackWasNeverPosted() {
        topUp(SARI, 10_000);

        assertThatThrownBy(() -> transactions().run(() -> {
                    ledger().post(sale("MK1", SARI, 2_000));
                    throw new IllegalStateException("later in the use case");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(balance(SARI)).isEqualTo(10_000);
        assertThat(ledger().find(cause("MK1"))).isEmpty();
        assertThat(ledger().post(sale("MK1", SARI, 2_000))).isInstanceOf(Ledger.Stored.class);
        assertThat(ledger().lines(SARI, 0, 100))
                .extracting(StatementLine::number)
                .containsExactly(1L, 2L);
    }

    @Test
    void entryAndItsReversalLeaveEveryAccountAsItWas() {
        topUp(SARI, 10_000);
        JournalEntry sale = sale("MK1", SARI, 2_000);
        ledger().post(sale);

        ledger().post(sale.reversed(clock.instant(), Optional.of("router mati")));

        assertThat(balance(SARI)).isEqualTo(10_000);
        assertThat(balance(AccountId.SALES)).isZero();
        assertThat(ledger().post(sale.reversed(clock.instant(), Optional.empty())))
                .isEqualTo(new Ledger.CauseUsed());
    }

    @Test
    void entriesComeNewestFirstPageByPage() {
        topUp(SARI, 10_000);
        for (int i = 1; i <= 5; i++) {
            ledger().post(sale("MK" + i, SARI, 100));
            clock.pass(Duration.ofSeconds(1));
        }
        pay("MK9", 5_000);

        assertThat(references(ledger().entries(Optional.empty(), Optional.empty(), 2)))
                .containsExactly("MK9", "MK5");
        List<RecordedEntry> first = ledger().entries(Optional.of(SARI), Optional.empty(), 2);
        assertThat(references(first)).containsExactly("MK5", "MK4");
        List<RecordedEntry> second =
                ledger().entries(Optional.of(SARI), Optional.of(first.get(1).number()), 10);
        assertThat(references(second)).containsExactly("MK3", "MK2", "MK1", "wallet:AG001/10000");
        assertThat(second.get(0).balances()).isEqualTo(Map.of(SARI, SignedMoney.rupiah(9_700)));
        assertThat(second.get(0).entry()).isEqualTo(saleAt("MK3", SARI, 100, MovableClock.START.plusSeconds(2)));
        assertThat(ledger().entries(Optional.of(BUDI), Optional.empty(), 10)).isEmpty();
        assertThat(ledger().entries(Optional.empty(), Optional.of(new EntryNumber(7_000_000)), 10))
                .isEmpty();
    }

    @Test
    void entriesOfAPeriodAreThoseBookedInIt() {
        topUp(SARI, 10_000);
        for (int i = 1; i <= 3; i++) {
            clock.pass(Duration.ofDays(1));
            ledger().post(sale("MK" + i, SARI, 100));
        }
        Optional<Instant> day = Optional.of(MovableClock.START.plus(Duration.ofDays(2)));
        Optional<Instant> next = day.map(time -> time.plus(Duration.ofDays(1)));

        for (Optional<AccountId> account : List.of(Optional.<AccountId>empty(), Optional.of(SARI))) {
            assertThat(booked(account, day, next)).containsExactly("MK2");
            assertThat(booked(account, day, Optional.empty())).containsExactly("MK3", "MK2");
            assertThat(booked(account, Optional.empty(), day)).containsExactly("MK1", "wallet:AG001/10000");
        }
    }

    private List<String> booked(Optional<AccountId> account, Optional<Instant> from, Optional<Instant> to) {
        return references(ledger().entries(account, from, to, Optional.empty(), 10));
    }

    @Test
    void entriesAreFoundByTheBeginningOfTheirReferenceWithThoseThatTakeThemBack() {
        topUp(SARI, 10_000);
        JournalEntry sale = sale("MK12-1", SARI, 100);
        List.of(sale, sale("MK99", SARI, 100), sale.reversed(clock.instant(), Optional.empty()))
                .forEach(ledger()::post);

        assertThat(ledger().ofReference("MK12", 10))
                .extracting(one -> one.entry().cause())
                .containsExactly(sale.cause().reversal(), sale.cause());
        assertThat(ledger().ofReference("K12", 10)).isEmpty();
    }

    @Test
    void linesOfAWalletAreNumberedAndEachBalanceFollowsFromTheOneBefore() {
        topUp(SARI, 10_000);
        topUp(BUDI, 7_000);
        ledger().post(sale("MK1", SARI, 2_500));
        ledger().post(sale("MK2", SARI, 500));

        List<StatementLine> lines = ledger().lines(SARI, 0, 3);

        assertThat(lines).extracting(StatementLine::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(line -> line.amount().units()).containsExactly(10_000L, -2_500L, -500L);
        assertThat(lines).extracting(line -> line.balance().units()).containsExactly(10_000L, 7_500L, 7_000L);
        assertThat(lines).extracting(line -> line.cause().reference()).contains("MK1", "MK2");
        assertThat(lines.get(0).note()).contains("setoran");
        assertThat(lines.get(1).note()).isEmpty();
        assertThat(ledger().lines(SARI, 1, 2)).containsExactly(lines.get(1));
    }

    @Test
    void lineBeforeATimeIsTheLastOneBookedBeforeIt() {
        Instant start = clock.instant();
        topUp(SARI, 10_000);
        clock.pass(Duration.ofHours(1));
        ledger().post(sale("MK1", SARI, 2_500));
        ledger().post(sale("MK2", SARI, 500));

        assertThat(ledger().lastBefore(SARI, start)).isEqualTo(new Ledger.Mark(0, SignedMoney.rupiah(0)));
        assertThat(ledger().lastBefore(SARI, start.plusSeconds(3_600)))
                .isEqualTo(new Ledger.Mark(1, SignedMoney.rupiah(10_000)));
        assertThat(ledger().lastBefore(SARI, start.plusSeconds(3_601)))
                .isEqualTo(new Ledger.Mark(3, SignedMoney.rupiah(7_000)));
        assertThat(ledger().lastBefore(BUDI, start.plusSeconds(3_601)).number()).isZero();
    }

    @Test
    void checkpointsChangeNoBalance() {
        for (int day = 0; day < 4; day++) {
            pay("MK" + day, 5_000);
            topUp(day % 2 == 0 ? SARI : BUDI, 1_000 + day);
            clock.pass(Duration.ofDays(1));
            ledger().checkpoint(clock.instant().minus(Duration.ofHours(36)));
        }
        ledger().checkpoint(clock.instant().minus(Duration.ofDays(3)));

        assertThat(balance(GATEWAY)).isEqualTo(-20_000);
        assertThat(balance(AccountId.CASH)).isEqualTo(-4_006);
        assertThat(ledger().accounts())
                .extracting(
                        account -> account.id().toString(),
                        account -> account.balance().units())
                .contains(tuple("cash", -4_006L), tuple("gateway:TRIPAY", -20_000L), tuple("sales", 20_000L));
        assertThat(ledger().verify(10).faults()).isEmpty();
    }

    @Test
    void moneyBookedAfterAClockWasAheadCounts() {
        pay("MK1", 5_000);
        clock.pass(Duration.ofHours(7));
        ledger().checkpoint(clock.instant().minus(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(-7));

        pay("MK2", 3_000);

        assertThat(balance(GATEWAY)).isEqualTo(-8_000);
        assertThat(ledger().accounts())
                .extracting(
                        account -> account.id().toString(),
                        account -> account.balance().units())
                .contains(tuple("gateway:TRIPAY", -8_000L), tuple("sales", 8_000L));
        assertThat(ledger().verify(10).faults()).isEmpty();
    }

    @Test
    void soundJournalVerifies() {
        assertThat(ledger().verify(10)).isEqualTo(new Ledger.Findings(0, 0, List.of()));

        topUp(SARI, 10_000);
        ledger().post(sale("MK1", SARI, 2_500));
        pay("MK2", 5_000);

        assertThat(ledger().verify(10)).isEqualTo(new Ledger.Findings(3, 6, List.of()));
    }

    private long balance(AccountId account) {
        return ledger().account(account).balance().units();
    }

    private void topUp(AccountId wallet, long amount) {
        JournalEntry entry = JournalEntry.of(
                        new Cause(CauseKind.TOP_UP, wallet + "/" + amount),
                        clock.instant(),
                        List.of(
                                Posting.credit(wallet, Money.rupiah(amount)),
                                Posting.debit(AccountId.CASH, Money.rupiah(amount))))
                .withNote("setoran");
        assertThat(ledger().post(entry)).isInstanceOf(Ledger.Stored.class);
    }

    private void pay(String reference, long amount) {
        ledger().post(payment(reference, amount));
    }

    private JournalEntry payment(String reference, long amount) {
        return entry(
                reference,
                Posting.debit(GATEWAY, Money.rupiah(amount)),
                Posting.credit(AccountId.SALES, Money.rupiah(amount)));
    }

    private JournalEntry sale(String reference, AccountId wallet, long amount) {
        return saleAt(reference, wallet, amount, clock.instant());
    }

    private static JournalEntry saleAt(String reference, AccountId wallet, long amount, Instant at) {
        return JournalEntry.of(
                cause(reference),
                at,
                List.of(
                        Posting.debit(wallet, Money.rupiah(amount)),
                        Posting.credit(AccountId.SALES, Money.rupiah(amount))));
    }

    private JournalEntry entry(String reference, Posting... postings) {
        return JournalEntry.of(cause(reference), clock.instant(), List.of(postings));
    }

    private static Cause cause(String reference) {
        return new Cause(CauseKind.SALE, reference);
    }

    private static List<String> references(List<RecordedEntry> entries) {
        return entries.stream().map(one -> one.entry().cause().reference()).toList();
    }
}
