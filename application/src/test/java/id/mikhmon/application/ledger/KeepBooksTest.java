package id.mikhmon.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.audit.InMemoryAuditTrail;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.MovableClock;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The use cases of the ledger over the journal in memory. */
class KeepBooksTest {
    private static final Actor OWNER = new Actor("hasan", "192.0.2.1");
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final AccountId WALLET = AccountId.wallet(SARI);
    private static final Instant START = MovableClock.START;

    private final MovableClock clock = new MovableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLedger ledger = new InMemoryLedger(transactions, clock);
    private final PostEntry post = new PostEntryService(ledger, transactions);
    private final ReverseEntry reverse = new ReverseEntryService(ledger, transactions, clock);
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);
    private final MoveWallet move =
            new MoveWalletService(ledger, new RecordAuditService(trail, transactions, clock), transactions, clock);
    private final ViewBalance balances = new ViewBalanceService(ledger, transactions);
    private final ViewStatement statements = new ViewStatementService(ledger, transactions);
    private final SetCreditLimit limits = new SetCreditLimitService(ledger, transactions);
    private final ListMovements movements = new ListMovementsService(ledger, transactions);
    private final ListEntries entries = new ListEntriesService(ledger, transactions);

    @Test
    void saleIsPostedOnceHoweverOftenItIsTried() {
        topUp("k1", 20_000);

        assertThat(post.post(sale("MK1", 4_500))).isInstanceOf(PostEntry.Posted.class);
        assertThat(post.post(sale("MK1", 4_500))).isEqualTo(new PostEntry.PostedBefore());

        assertThat(balance()).isEqualTo(15_500);
    }

    @Test
    void saleBeyondTheLimitIsRefusedWithWhatIsLeft() {
        topUp("k1", 4_000);
        limits.set(SARI, Money.rupiah(300));

        assertThat(post.post(sale("MK1", 4_500))).isEqualTo(new PostEntry.Overdrawn(WALLET, Money.rupiah(4_300)));
        assertThat(balance()).isEqualTo(4_000);
        assertThat(balances.view(WALLET).available()).isEqualTo(Money.rupiah(4_300));
    }

    @Test
    void entryIsTakenBackOnceAndOnlyWhenItIsThere() {
        topUp("k1", 20_000);
        JournalEntry sale = sale("MK1", 4_500);
        assertThat(reverse.reverse(sale.cause(), "router mati")).isEqualTo(new ReverseEntry.NeverPosted());
        post.post(sale);

        assertThat(reverse.reverse(sale.cause(), "router mati")).isInstanceOf(ReverseEntry.Reversed.class);
        assertThat(reverse.reverse(sale.cause(), "sekali lagi")).isEqualTo(new ReverseEntry.ReversedBefore());

        assertThat(balance()).isEqualTo(20_000);
        assertThat(ledger.find(sale.cause().reversal()).orElseThrow().entry().note())
                .contains("router mati");
    }

    @Test
    void topUpThatIsSpentCannotBeTakenBack() {
        MoveWallet.Moved topUp = (MoveWallet.Moved) topUp("k1", 5_000);
        post.post(sale("MK1", 4_500));

        assertThat(reverse.reverse(topUp.entry().entry().cause(), "salah agen"))
                .isEqualTo(new ReverseEntry.Overdrawn(WALLET, Money.rupiah(500)));
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void moneyMovedByHandStandsAgainstItsSourceWithItsReason() {
        topUp("k1", 20_000);
        move.move(command(MoveWallet.Kind.TOP_UP_BANK, 30_000, "transfer BCA", "k2"), OWNER);
        move.move(command(MoveWallet.Kind.CORRECTION, -1_500, "salah hitung", "k3"), OWNER);

        assertThat(balance()).isEqualTo(48_500);
        assertThat(balances.view(AccountId.CASH).balance()).isEqualTo(SignedMoney.rupiah(-20_000));
        assertThat(balances.view(AccountId.BANK).balance()).isEqualTo(SignedMoney.rupiah(-30_000));
        assertThat(balances.view(AccountId.CORRECTIONS).balance()).isEqualTo(SignedMoney.rupiah(1_500));
        assertThat(ledger.find(new Cause(CauseKind.BY_HAND, "k3"))
                        .orElseThrow()
                        .entry()
                        .note())
                .contains("salah hitung");
    }

    @Test
    void sameKeyMovesOnceAndAnotherUseOfItIsTold() {
        MoveWallet.Outcome first = topUp("k1", 20_000);
        clock.pass(Duration.ofMinutes(5));

        MoveWallet.Outcome again = topUp("k1", 20_000);

        assertThat(again).isEqualTo(new MoveWallet.MovedBefore(((MoveWallet.Moved) first).entry()));
        assertThat(topUp("k1", 20_001)).isEqualTo(new MoveWallet.KeyUsed());
        assertThat(move.move(command(MoveWallet.Kind.TOP_UP_BANK, 20_000, "setor tunai", "k1"), OWNER))
                .isEqualTo(new MoveWallet.KeyUsed());
        assertThat(move.move(command(MoveWallet.Kind.TOP_UP_CASH, 20_000, "lain", "k1"), OWNER))
                .isEqualTo(new MoveWallet.KeyUsed());
        assertThat(balance()).isEqualTo(20_000);
    }

    @Test
    void correctionTakesNoMoreThanThereIs() {
        topUp("k1", 1_000);

        assertThat(move.move(command(MoveWallet.Kind.CORRECTION, -1_001, "salah", "k2"), OWNER))
                .isEqualTo(new MoveWallet.Overdrawn(Money.rupiah(1_000)));
    }

    @Test
    void amountsThatMakeNoSenseByHandAreRefused() {
        assertThatThrownBy(() -> command(MoveWallet.Kind.TOP_UP_CASH, 0, "x", "k"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> command(MoveWallet.Kind.TOP_UP_CASH, -1, "x", "k"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> command(MoveWallet.Kind.TOP_UP_BANK, MoveWallet.MOST + 1, "x", "k"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> command(MoveWallet.Kind.CORRECTION, -MoveWallet.MOST - 1, "x", "k"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statementsOfFollowingPeriodsJoinToTheRupiah() {
        topUp("k1", 20_000);
        clock.pass(Duration.ofDays(1));
        post.post(sale("MK1", 4_500));
        post.post(sale("MK2", 2_000));
        clock.pass(Duration.ofDays(1));
        topUp("k2", 10_000);

        ViewStatement.Statement first = statement(START, START.plus(Duration.ofDays(2)));
        ViewStatement.Statement second = statement(START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(3)));
        ViewStatement.Statement quiet = statement(START.plus(Duration.ofDays(9)), START.plus(Duration.ofDays(10)));

        assertThat(first.opening()).isEqualTo(SignedMoney.rupiah(0));
        assertThat(first.lines()).extracting(StatementLine::number).containsExactly(1L, 2L, 3L);
        assertThat(first.closing()).isEqualTo(SignedMoney.rupiah(13_500)).isEqualTo(second.opening());
        assertThat(second.lines()).extracting(StatementLine::number).containsExactly(4L);
        assertThat(second.closing()).isEqualTo(SignedMoney.rupiah(23_500)).isEqualTo(quiet.opening());
        assertThat(quiet.lines()).isEmpty();
    }

    @Test
    void statementOfAllBeginsWithTheFirstMovement() {
        assertThat(all(START.plusSeconds(1)).from()).isEqualTo(START.plusSeconds(1));
        clock.pass(Duration.ofDays(40));
        topUp("k1", 20_000);
        clock.pass(Duration.ofDays(40));
        post.post(sale("MK1", 4_500));

        ViewStatement.Statement all = all(START.plus(Duration.ofDays(100)));

        assertThat(all.from()).isEqualTo(START.plus(Duration.ofDays(40)));
        assertThat(all.opening()).isEqualTo(SignedMoney.rupiah(0));
        assertThat(all.lines()).extracting(StatementLine::number).containsExactly(1L, 2L);
        assertThat(all.closing()).isEqualTo(SignedMoney.rupiah(15_500));
        assertThat(all(START.plus(Duration.ofDays(50))).lines())
                .extracting(StatementLine::number)
                .containsExactly(1L);
    }

    @Test
    void statementThatDoesNotAddUpCannotBeMade() {
        StatementLine line = new StatementLine(
                1,
                START,
                new Cause(CauseKind.BY_HAND, "k"),
                Optional.empty(),
                SignedMoney.rupiah(5),
                SignedMoney.rupiah(6));

        assertThatThrownBy(() -> new ViewStatement.Statement(
                        WALLET,
                        START,
                        START.plusSeconds(1),
                        SignedMoney.rupiah(0),
                        SignedMoney.rupiah(5),
                        List.of(line)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ViewStatement.Statement(
                        WALLET, START, START.plusSeconds(1), SignedMoney.rupiah(0), SignedMoney.rupiah(5), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ViewStatement.Query(AccountId.CASH, START, START.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ViewStatement.Query(WALLET, START, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void journalIsPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            topUp("k" + i, 1_000 + i);
        }

        ListEntries.Page first = entries.list(new ListEntries.Query(Optional.empty(), Optional.empty(), 3));
        ListEntries.Page second = entries.list(new ListEntries.Query(Optional.empty(), first.next(), 3));

        assertThat(first.entries()).hasSize(3);
        assertThat(second.entries()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(first.entries()).doesNotContainAnyElementsOf(second.entries());
    }

    @Test
    void movementsOfAnAccountArePagedNewestFirstWithTheirBalances() {
        topUp("k1", 20_000);
        post.post(sale("MK1", 4_500));
        post.post(sale("MK2", 2_000));

        ListMovements.Page first = movements.list(
                new ListMovements.Query(WALLET, Optional.empty(), Optional.empty(), Optional.empty(), 2));
        ListMovements.Page second =
                movements.list(new ListMovements.Query(WALLET, Optional.empty(), Optional.empty(), first.next(), 2));

        assertThat(first.lines()).extracting(StatementLine::number).containsExactly(3L, 2L);
        assertThat(first.lines()).extracting(line -> line.balance().units()).containsExactly(13_500L, 15_500L);
        assertThat(second.lines()).extracting(StatementLine::number).containsExactly(1L);
        assertThat(second.next()).isEmpty();
        assertThat(second.closing()).isEqualTo(first.closing()).isEqualTo(SignedMoney.rupiah(13_500));
    }

    @Test
    void movementsOfAPeriodBeginAndEndWithItsBalances() {
        topUp("k1", 20_000);
        clock.pass(Duration.ofDays(1));
        post.post(sale("MK1", 4_500));
        clock.pass(Duration.ofDays(1));
        topUp("k2", 1_000);
        Instant from = START.plus(Duration.ofHours(12));

        ListMovements.Page day = movements.list(new ListMovements.Query(
                WALLET, Optional.of(from), Optional.of(from.plus(Duration.ofDays(1))), Optional.empty(), 5));
        ListMovements.Page quiet = movements.list(new ListMovements.Query(
                WALLET, Optional.of(from.plus(Duration.ofDays(30))), Optional.empty(), Optional.empty(), 5));

        assertThat(day.opening()).isEqualTo(SignedMoney.rupiah(20_000));
        assertThat(day.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(2));
        assertThat(day.change()).isEqualTo(SignedMoney.rupiah(-4_500));
        assertThat(day.next()).isEmpty();
        assertThat(quiet.lines()).isEmpty();
        assertThat(quiet.opening()).isEqualTo(quiet.closing()).isEqualTo(SignedMoney.rupiah(16_500));
    }

    @Test
    void onlyGuardedAccountsHaveNumberedMovements() {
        assertThatThrownBy(() -> new ListMovements.Query(
                        AccountId.CASH, Optional.empty(), Optional.empty(), Optional.empty(), 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resultOfTheLastVerificationIsKept() {
        VerifyLedgerService verify = new VerifyLedgerService(ledger, transactions, clock);
        assertThat(verify.view()).isEmpty();
        topUp("k1", 20_000);

        verify.verify();

        assertThat(verify.view()).contains(new Verification(START, 1, 2, List.of()));
        assertThat(verify.view().orElseThrow().addsUp()).isTrue();
    }

    @Test
    void brokenJournalIsToldAndGetsNoCheckpoint() {
        LedgerFault fault = new LedgerFault(LedgerFault.Kind.BALANCE, "wallet:AG001", "5 instead of 4");
        Ledger broken = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, args) -> {
                    if (method.getName().equals("verify")) {
                        return new Ledger.Findings(1, 2, List.of(fault));
                    }
                    throw new AssertionError("nothing is done with a broken journal: " + method.getName());
                });
        VerifyLedgerService verify = new VerifyLedgerService(broken, transactions, clock);

        assertThat(verify.verify().addsUp()).isFalse();
        assertThat(verify.view().orElseThrow().faults()).containsExactly(fault);
    }

    private long balance() {
        return balances.view(WALLET).balance().units();
    }

    private MoveWallet.Outcome topUp(String key, long amount) {
        return move.move(command(MoveWallet.Kind.TOP_UP_CASH, amount, "setor tunai", key), OWNER);
    }

    private static MoveWallet.Command command(MoveWallet.Kind kind, long amount, String reason, String key) {
        return new MoveWallet.Command(SARI, kind, SignedMoney.rupiah(amount), reason, new IdempotencyKey(key));
    }

    private JournalEntry sale(String reference, long amount) {
        return JournalEntry.of(
                new Cause(CauseKind.SALE, reference),
                clock.instant(),
                List.of(
                        Posting.debit(WALLET, Money.rupiah(amount)),
                        Posting.credit(AccountId.SALES, Money.rupiah(amount))));
    }

    private ViewStatement.Statement all(Instant to) {
        return (ViewStatement.Statement) statements.view(new ViewStatement.Query(WALLET, Optional.empty(), to));
    }

    private ViewStatement.Statement statement(Instant from, Instant to) {
        return (ViewStatement.Statement) statements.view(new ViewStatement.Query(WALLET, from, to));
    }
}
