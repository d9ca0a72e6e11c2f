package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.persistence.column.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores the entries of one event in few statements: have the causes been used; one conditional update for each guarded
 * account, in the order of their names, so that no two events wait for each other; all postings; all entries. A posting takes
 * number, time and balance from the account's row, which is locked by then.
 */
final class JournalWriter {
    private static final String CAUSE_USED = ", EXISTS (SELECT 1 FROM journal_entries WHERE cause = ?)";
    private static final String MOVE =
            "UPDATE ledger_accounts SET balance = balance + ?, last_number = last_number + 1,"
                    + " last_at = GREATEST(last_at + 1, ?) WHERE account = ?";
    private static final String WITHIN_LIMIT = " AND balance + ? >= -credit_limit";
    private static final String UNDO =
            "UPDATE ledger_accounts SET balance = balance - ?, last_number = last_number - 1 WHERE account = ?";
    private static final String OPEN =
            "INSERT INTO ledger_accounts (account, balance, credit_limit, last_number, last_at) VALUES (?, 0, 0, 0, 0)"
                    + " ON DUPLICATE KEY UPDATE account = account";
    private static final String POSTINGS =
            "INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at, number,"
                    + " balance_after) VALUES ";
    private static final String PLAIN_LINE = "(?, ?, ?, ?, ?, ?, NULL, NULL)";
    private static final String GUARDED_LINE = "(?, ?, ?, ?, ?,"
            + " (SELECT last_at FROM ledger_accounts WHERE account = ?),"
            + " (SELECT last_number FROM ledger_accounts WHERE account = ?),"
            + " (SELECT balance FROM ledger_accounts WHERE account = ?))";
    private static final String ENTRIES =
            "INSERT INTO journal_entries (id, cause, currency, happened_at, booked_at, note, last_line) VALUES ";
    private static final String ENTRY = "(?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final EntryNumbers numbers;
    private Instant now;

    JournalWriter(Connection connection, EntryNumbers numbers, Clock clock) {
        this.connection = connection;
        this.numbers = numbers;
        this.now = clock.instant();
    }

    List<Ledger.Answer> post(List<JournalEntry> entries) throws SQLException {
        Before before =
                before(entries.stream().map(entry -> entry.cause().key()).toList());
        // Nothing is booked into the time that is summed already: a clock that was ahead for a while would hide it from
        // balances.
        if (now.isBefore(before.summedUntil())) {
            now = before.summedUntil();
        }
        List<Ledger.Answer> answers = new ArrayList<>();
        Map<Long, JournalEntry> numbered = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            if (before.causesUsed().get(i)) {
                answers.add(new Ledger.CauseUsed());
                continue;
            }
            Optional<Ledger.TooLittle> refusal = moveBalances(entry);
            if (refusal.isPresent()) {
                answers.add(refusal.get());
                continue;
            }
            long number = numbers.next(now);
            numbered.put(number, entry);
            answers.add(new Ledger.Stored(new EntryNumber(number)));
        }
        if (!numbered.isEmpty()) {
            storePostings(numbered);
            storeEntries(numbered);
        }
        return answers;
    }

    private Before before(List<String> causes) throws SQLException {
        String sql = "SELECT booked_until" + CAUSE_USED.repeat(causes.size())
                + " FROM ledger_checkpoints WHERE account = ''";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < causes.size(); i++) {
                select.setString(i + 1, causes.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                List<Boolean> used = new ArrayList<>();
                for (int i = 0; i < causes.size(); i++) {
                    used.add(rows.getBoolean(i + 2));
                }
                return new Before(Micros.toInstant(rows.getLong(1)), used);
            }
        }
    }

    private Optional<Ledger.TooLittle> moveBalances(JournalEntry entry) throws SQLException {
        List<Posting> moved = new ArrayList<>();
        for (Posting posting : guarded(entry)) {
            if (!move(posting)) {
                // The rows are ours until the transaction ends, so that taking back is exact.
                for (Posting earlier : moved) {
                    undo(earlier);
                }
                return Optional.of(new Ledger.TooLittle(
                        posting.account(),
                        new Balances(connection).of(posting.account()).available()));
            }
            moved.add(posting);
        }
        return Optional.empty();
    }

    private static List<Posting> guarded(JournalEntry entry) {
        return entry.postings().stream()
                .filter(posting -> posting.account().kind().isGuarded())
                .sorted(Comparator.comparing(Posting::account))
                .toList();
    }

    private boolean move(Posting posting) throws SQLException {
        if (posting.amount().isDebit()) {
            return update(posting, MOVE + WITHIN_LIMIT);
        }
        if (!update(posting, MOVE)) {
            open(posting.account());
            return update(posting, MOVE);
        }
        return true;
    }

    private boolean update(Posting posting, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, posting.amount().units());
            update.setLong(2, Micros.of(now));
            update.setString(3, posting.account().toString());
            if (posting.amount().isDebit()) {
                update.setLong(4, posting.amount().units());
            }
            return update.executeUpdate() == 1;
        }
    }

    private void open(AccountId account) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setString(1, account.toString());
            insert.executeUpdate();
        }
    }

    private void undo(Posting posting) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UNDO)) {
            update.setLong(1, posting.amount().units());
            update.setString(2, posting.account().toString());
            update.executeUpdate();
        }
    }

    private void storePostings(Map<Long, JournalEntry> numbered) throws SQLException {
        List<String> lines = numbered.values().stream()
                .flatMap(entry -> entry.postings().stream())
                .map(posting -> posting.account().kind().isGuarded() ? GUARDED_LINE : PLAIN_LINE)
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(POSTINGS + String.join(", ", lines))) {
            int at = 0;
            for (Map.Entry<Long, JournalEntry> one : numbered.entrySet()) {
                at = bindPostings(insert, at, one.getKey(), one.getValue().postings());
            }
            insert.executeUpdate();
        }
    }

    /** @return where the last parameter is that was bound */
    private int bindPostings(PreparedStatement insert, int bound, long number, List<Posting> postings)
            throws SQLException {
        int at = bound;
        int line = 0;
        long sum = 0;
        for (Posting posting : postings) {
            String account = posting.account().toString();
            insert.setLong(++at, number);
            insert.setInt(++at, ++line);
            insert.setString(++at, account);
            insert.setLong(++at, sum);
            sum += posting.amount().units();
            insert.setLong(++at, sum);
            if (posting.account().kind().isGuarded()) {
                insert.setString(++at, account);
                insert.setString(++at, account);
                insert.setString(++at, account);
            } else {
                insert.setLong(++at, Micros.of(now));
            }
        }
        return at;
    }

    private void storeEntries(Map<Long, JournalEntry> numbered) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(ENTRIES + String.join(", ", Collections.nCopies(numbered.size(), ENTRY)))) {
            int at = 0;
            for (Map.Entry<Long, JournalEntry> one : numbered.entrySet()) {
                JournalEntry entry = one.getValue();
                insert.setLong(++at, one.getKey());
                insert.setString(++at, entry.cause().key());
                insert.setString(
                        ++at, entry.postings().get(0).amount().currency().value());
                insert.setLong(++at, Micros.of(entry.at()));
                insert.setLong(++at, Micros.of(now));
                insert.setString(++at, entry.note().orElse(null));
                insert.setInt(++at, entry.postings().size());
            }
            insert.executeUpdate();
        }
    }

    /** What stands in the ledger before anything is written. */
    private record Before(Instant summedUntil, List<Boolean> causesUsed) {}
}
