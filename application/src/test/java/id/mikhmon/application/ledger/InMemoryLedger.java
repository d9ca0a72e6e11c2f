package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The journal in memory. Balances are summed anew each time, so that nothing stored can differ from them. */
public final class InMemoryLedger implements Ledger {
    private final Table<Cause, RecordedEntry> entries;
    private final Table<AccountId, Limit> limits;
    private final InMemoryTransactions transactions;
    private final Clock clock;

    public InMemoryLedger(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        entries = transactions.table();
        limits = transactions.table();
    }

    @Override
    public List<Answer> post(List<JournalEntry> together) {
        if (together.stream().limit(together.size() - 1L).anyMatch(JournalEntry::touchesGuarded)) {
            throw new IllegalArgumentException("only the last entry may touch guarded accounts");
        }
        return transactions.required(() -> together.stream().map(this::added).toList());
    }

    private Answer added(JournalEntry entry) {
        return transactions.required(() -> {
            transactions.takes(InMemoryTransactions.Rank.ACCOUNT);
            if (entries.get(entry.cause()).isPresent()) {
                return new CauseUsed();
            }
            Map<AccountId, SignedMoney> balances = new HashMap<>();
            for (Posting posting : entry.postings().stream()
                    .sorted(Comparator.comparing(Posting::account))
                    .filter(posting -> posting.account().kind().isGuarded())
                    .toList()) {
                AccountView before = account(posting.account());
                SignedMoney after = before.balance().plus(posting.amount());
                if (posting.amount().isDebit()
                        && after.units() < -before.creditLimit().units()) {
                    return new TooLittle(posting.account(), before.available());
                }
                balances.put(posting.account(), after);
            }
            EntryNumber number = new EntryNumber(entries.size() + 1L);
            entries.add(entry.cause(), new RecordedEntry(number, clock.instant(), entry, balances));
            return new Stored(number);
        });
    }

    @Override
    public Optional<RecordedEntry> find(Cause cause) {
        return entries.get(cause);
    }

    @Override
    public List<RecordedEntry> under(Cause cause) {
        return entries.all()
                .filter(one -> one.entry().cause().key().startsWith(cause.key() + "/"))
                .sorted(Comparator.comparingLong(one -> one.number().value()))
                .toList();
    }

    @Override
    public AccountView account(AccountId account) {
        SignedMoney balance = movements(account).map(Movement::amount).reduce(SignedMoney.rupiah(0), SignedMoney::plus);
        return new AccountView(
                account, balance, limits.get(account).map(Limit::most).orElse(Money.rupiah(0)));
    }

    @Override
    public List<AccountView> accounts() {
        return Stream.concat(
                        entries.all()
                                .flatMap(one -> one.entry().postings().stream().map(Posting::account)),
                        limits.all().map(Limit::account))
                .distinct()
                .sorted()
                .map(this::account)
                .toList();
    }

    @Override
    public void limit(AccountId account, Money limit) {
        if (!account.kind().isGuarded()) {
            throw new IllegalArgumentException(account + " has no limit");
        }
        transactions.run(() -> limits.put(account, new Limit(account, limit)));
    }

    @Override
    public List<RecordedEntry> entries(Optional<AccountId> account, Optional<EntryNumber> after, int most) {
        return entries(account, Optional.empty(), Optional.empty(), after, most);
    }

    @Override
    public List<RecordedEntry> entries(
            Optional<AccountId> account,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<EntryNumber> after,
            int most) {
        if (after.isPresent() && entries.all().noneMatch(one -> one.number().equals(after.get()))) {
            return List.of();
        }
        return newestFirst(
                one -> (account.isEmpty() || touches(one, account.get()))
                        && (from.isEmpty() || !one.bookedAt().isBefore(from.get()))
                        && (to.isEmpty() || one.bookedAt().isBefore(to.get()))
                        && (after.isEmpty()
                                || one.number().value() < after.get().value()),
                most);
    }

    @Override
    public List<RecordedEntry> ofReference(String beginning, int most) {
        return newestFirst(
                one -> {
                    Cause cause = one.entry().cause();
                    String reference = cause.kind() == CauseKind.REVERSAL
                            ? Cause.parse(cause.reference()).reference()
                            : cause.reference();
                    return reference.startsWith(beginning);
                },
                most);
    }

    private List<RecordedEntry> newestFirst(Predicate<RecordedEntry> wanted, int most) {
        return entries.all()
                .filter(wanted)
                .sorted(Comparator.comparingLong(
                                (RecordedEntry one) -> one.number().value())
                        .reversed())
                .limit(most)
                .toList();
    }

    private static boolean touches(RecordedEntry one, AccountId account) {
        return one.entry().postings().stream()
                .anyMatch(posting -> posting.account().equals(account));
    }

    @Override
    public Mark lastBefore(AccountId account, Instant time) {
        List<StatementLine> before =
                allLines(account).filter(line -> line.at().isBefore(time)).toList();
        return before.isEmpty()
                ? new Mark(0, SignedMoney.rupiah(0))
                : new Mark(before.size(), before.get(before.size() - 1).balance());
    }

    @Override
    public List<StatementLine> lines(AccountId account, long after, long last) {
        return allLines(account)
                .filter(line -> line.number() > after && line.number() <= last)
                .toList();
    }

    private Stream<StatementLine> allLines(AccountId account) {
        List<StatementLine> lines = new ArrayList<>();
        SignedMoney balance = SignedMoney.rupiah(0);
        for (Movement movement : movements(account).toList()) {
            balance = balance.plus(movement.amount());
            lines.add(new StatementLine(
                    lines.size() + 1L,
                    movement.of().bookedAt(),
                    movement.of().entry().cause(),
                    movement.of().entry().note(),
                    movement.amount(),
                    balance));
        }
        return lines.stream();
    }

    private Stream<Movement> movements(AccountId account) {
        return entries.all()
                .flatMap(one -> one.entry().postings().stream()
                        .filter(posting -> posting.account().equals(account))
                        .map(posting -> new Movement(one, posting.amount())));
    }

    private record Limit(AccountId account, Money most) {}

    private record Movement(RecordedEntry of, SignedMoney amount) {}

    @Override
    public Findings verify(int most) {
        long postings =
                entries.all().mapToLong(one -> one.entry().postings().size()).sum();
        return new Findings(entries.size(), postings, List.of());
    }

    @Override
    public void checkpoint(Instant until) {
        // Nothing to speed up: every sum here starts at the beginning.
    }
}
