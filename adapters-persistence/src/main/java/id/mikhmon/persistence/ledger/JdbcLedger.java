package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.transaction.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal in {@code journal_entries} and {@code journal_postings}, guarded balances in {@code ledger_accounts}. */
public final class JdbcLedger implements Ledger {
    private final Database database;
    private final Clock clock;
    private final EntryNumbers numbers = new EntryNumbers();

    public JdbcLedger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Answer> post(List<JournalEntry> entries) {
        if (entries.stream().limit(entries.size() - 1L).anyMatch(JournalEntry::touchesGuarded)) {
            throw new IllegalArgumentException("only the last entry may touch guarded accounts");
        }
        if (entries.stream().anyMatch(JournalEntry::touchesGuarded)) {
            // Others wait for these accounts from here to the commit: what JPA has yet to write goes before.
            database.write(entities -> {
                entities.flush();
                return entries;
            });
        }
        return database.sql(connection -> new JournalWriter(connection, numbers, clock).post(entries));
    }

    @Override
    public Optional<RecordedEntry> find(Cause cause) {
        return database.sql(connection -> new JournalReader(connection).find(cause));
    }

    @Override
    public List<RecordedEntry> under(Cause cause) {
        return database.sql(connection -> new JournalReader(connection).under(cause));
    }

    @Override
    public AccountView account(AccountId account) {
        return database.sql(connection -> new Balances(connection).of(account));
    }

    @Override
    public List<AccountView> accounts() {
        return database.sql(connection -> new Balances(connection).all());
    }

    @Override
    public void limit(AccountId account, Money limit) {
        if (!account.kind().isGuarded()) {
            throw new IllegalArgumentException(account + " has no limit");
        }
        database.sql(connection -> new Balances(connection).limit(account, limit));
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
        return database.sql(
                connection -> new JournalReader(connection).entries(account, new Booked(from, to), after, most));
    }

    @Override
    public List<RecordedEntry> ofReference(String beginning, int most) {
        return database.sql(connection -> new JournalReader(connection).ofReference(beginning, most));
    }

    @Override
    public Mark lastBefore(AccountId account, Instant time) {
        return database.sql(connection -> new JournalReader(connection).lastBefore(account, time));
    }

    @Override
    public List<StatementLine> lines(AccountId account, long after, long last) {
        return database.sql(connection -> new JournalReader(connection).lines(account, after, last));
    }

    @Override
    public Findings verify(int most) {
        return database.sql(connection -> new JournalCheck(connection, most, JournalCheck.LINES_AT_ONCE).run());
    }

    @Override
    public void checkpoint(Instant until) {
        database.sql(connection -> new Balances(connection).checkpoint(until));
    }
}
