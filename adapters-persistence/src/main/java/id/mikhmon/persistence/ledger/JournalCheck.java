package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.LedgerFault;
import id.mikhmon.application.ledger.LedgerFault.Kind;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.AccountKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what is stored twice, all of it as it was at one moment, without a lock: sales go on meanwhile. The lines come by
 * once, in the order in which they are stored; adding up here takes a fraction of the time of the database's groups, and none of
 * the memory that keeps its pages.
 */
final class JournalCheck {
    /** Some megabytes, and some ten milliseconds of work. */
    static final int LINES_AT_ONCE = 20_000;

    private static final String LINES = "SELECT p.entry, p.line, p.sum_after, p.account, p.amount, p.booked_at,"
            + " p.number, p.balance_after, e.last_line FROM journal_postings p"
            + " LEFT JOIN journal_entries e ON e.id = p.entry"
            + " WHERE p.entry >= ? AND (p.entry > ? OR p.line > ? OR p.line = ? AND p.sum_after > ?)"
            + " ORDER BY p.entry, p.line, p.sum_after LIMIT ?";
    private static final String ENTRIES = "SELECT COUNT(*) FROM journal_entries";
    private static final String BARE_ENTRIES = "SELECT e.id FROM journal_entries e"
            + " WHERE NOT EXISTS (SELECT 1 FROM journal_postings p WHERE p.entry = e.id) LIMIT ?";
    private static final String BALANCES = "SELECT account, balance, last_number FROM ledger_accounts ORDER BY account";
    private static final String LIMITS = "SELECT a.code, a.credit_limit, COALESCE(l.credit_limit, 0) FROM agents a"
            + " LEFT JOIN ledger_accounts l ON l.account = CONCAT('wallet:', a.code)"
            + " WHERE a.credit_limit <> COALESCE(l.credit_limit, 0) LIMIT ?";
    private static final String CHECKPOINTS =
            "SELECT account, balance, booked_until FROM ledger_checkpoints ORDER BY account";

    private final Connection connection;
    private final int most;
    private final int atOnce;
    private final List<LedgerFault> faults = new ArrayList<>();
    private final List<LedgerFault> chainFaults = new ArrayList<>();
    private final Map<String, AccountSums> accounts = new TreeMap<>();
    private long settledUntil;
    private long entries;
    private long entriesWithLines;
    private long postings;
    private long total;

    /**
     * @param most faults of a kind
     * @param atOnce lines that are read at once
     */
    JournalCheck(Connection connection, int most, int atOnce) {
        this.connection = connection;
        this.most = most;
        this.atOnce = atOnce;
    }

    /** Has to come first in its transaction. */
    Ledger.Findings run() throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            begin.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        }
        Map<String, Long> checkpoints = checkpoints();
        addUp();
        accounts.values().forEach(AccountSums::end);
        countEntries();
        if (total != 0) {
            note(Kind.TOTAL, "journal", "all postings sum to " + total + ", not 0");
        }
        checkBalances();
        each(
                LIMITS,
                row -> note(
                        Kind.LIMIT,
                        row.getString(1),
                        "the agent has " + row.getLong(2) + "; its wallet is let down to minus " + row.getLong(3)));
        faults.addAll(chainFaults);
        checkpoints.forEach(this::checkCheckpoint);
        return new Ledger.Findings(entries, postings, faults);
    }

    /** @return the balances by account; the row without an account has the time */
    private Map<String, Long> checkpoints() throws SQLException {
        Map<String, Long> balances = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(CHECKPOINTS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getString(1).isEmpty()) {
                    settledUntil = rows.getLong(3);
                } else {
                    balances.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return balances;
    }

    private void addUp() throws SQLException {
        Place place = Place.BEFORE_ALL;
        EntrySum entry = new EntrySum(Long.MIN_VALUE, null);
        int found = atOnce;
        while (found == atOnce) {
            found = 0;
            try (PreparedStatement select = connection.prepareStatement(LINES)) {
                place.bind(select);
                select.setInt(6, atOnce);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        place = Place.of(rows);
                        if (place.entry() != entry.number) {
                            end(entry);
                            entry = new EntrySum(place.entry(), rows.getObject(9, Integer.class));
                        }
                        entry.add(place.line(), rows.getLong(5));
                        add(rows);
                    }
                }
            }
        }
        end(entry);
    }

    /** Where in the table a line stands. */
    private record Place(long entry, int line, long sum) {
        static final Place BEFORE_ALL = new Place(Long.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);

        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getLong(1), row.getInt(2), row.getLong(3));
        }

        void bind(PreparedStatement select) throws SQLException {
            select.setLong(1, entry);
            select.setLong(2, entry);
            select.setInt(3, line);
            select.setInt(4, line);
            select.setLong(5, sum);
        }
    }

    private void add(ResultSet row) throws SQLException {
        long amount = row.getLong(5);
        total += amount;
        postings++;
        accounts.computeIfAbsent(row.getString(4), this::sums)
                .add(amount, row.getLong(6) < settledUntil, row.getObject(7, Long.class), row.getObject(8, Long.class));
    }

    private AccountSums sums(String account) {
        return new AccountSums(new Chain(detail -> {
            if (chainFaults.size() < most) {
                chainFaults.add(new LedgerFault(Kind.CHAIN, account, detail));
            }
        }));
    }

    private void end(EntrySum entry) {
        if (entry.lines == 0) {
            return;
        }
        String number = Long.toString(entry.number);
        if (entry.lastLine == null) {
            note(Kind.STRAY_POSTINGS, number, entry.lines + " postings, but there is no such entry");
            return;
        }
        entriesWithLines++;
        if (!entry.isWhole()) {
            note(Kind.ENTRY, number, entry.lines + " postings of " + entry.lastLine + ", which sum to " + entry.total);
        }
    }

    private void countEntries() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES);
                ResultSet row = select.executeQuery()) {
            row.next();
            entries = row.getLong(1);
        }
        if (entries != entriesWithLines) {
            each(BARE_ENTRIES, row -> note(Kind.ENTRY, row.getString(1), "it has no postings"));
        }
    }

    private void checkBalances() throws SQLException {
        Map<String, AccountSums> unseen = new TreeMap<>(accounts);
        try (PreparedStatement select = connection.prepareStatement(BALANCES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                checkBalance(rows.getString(1), rows.getLong(2), rows.getLong(3));
                unseen.remove(rows.getString(1));
            }
        }
        unseen.forEach((account, sums) -> {
            // By its kind alone: what somebody wrote into the tables may have an owner that there cannot be.
            if (AccountId.kindOf(account).filter(AccountKind::isGuarded).isPresent()) {
                note(Kind.BALANCE, account, "no stored balance; the journal has " + sums.total());
            }
        });
    }

    private void checkBalance(String account, long balance, long lastNumber) {
        AccountSums sums = sumsOf(account);
        if (balance != sums.total() || lastNumber != sums.lines()) {
            note(
                    Kind.BALANCE,
                    account,
                    "stored " + balance + " after " + lastNumber + " movements; the journal has " + sums.total()
                            + " after " + sums.lines());
        }
    }

    private void checkCheckpoint(String account, long balance) {
        long settled = sumsOf(account).settled();
        if (balance != settled) {
            note(Kind.CHECKPOINT, account, "stored " + balance + "; the journal has " + settled);
        }
    }

    private AccountSums sumsOf(String account) {
        return accounts.getOrDefault(account, sums(account));
    }

    private void each(String sql, FaultOfRow fault) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fault.note(rows);
                }
            }
        }
    }

    /** Of each kind some are enough. */
    private void note(Kind kind, String subject, String detail) {
        if (faults.stream().filter(one -> one.kind() == kind).count() < most) {
            faults.add(new LedgerFault(kind, subject, detail));
        }
    }

    @FunctionalInterface
    private interface FaultOfRow {
        void note(ResultSet row) throws SQLException;
    }
}
