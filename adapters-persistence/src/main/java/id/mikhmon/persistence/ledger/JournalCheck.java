package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.LedgerFault;
import id.mikhmon.application.ledger.LedgerFault.Kind;
import id.mikhmon.application.ledger.port.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what is stored twice. Each comparison is one statement, since a statement sees one moment and the next one may
 * see another: sales go on meanwhile.
 */
final class JournalCheck {
    private static final String COUNTS =
            "SELECT (SELECT COUNT(*) FROM journal_entries), COUNT(*), COALESCE(SUM(counted), 0), COALESCE(SUM(total),"
                    + " 0) FROM (SELECT COUNT(*) AS counted, SUM(amount) AS total FROM journal_postings GROUP BY entry)"
                    + " entries";
    private static final String ENTRIES = "SELECT p.entry, e.last_line, p.counted, p.total FROM"
            + " (SELECT entry, COUNT(*) AS counted, MAX(line) AS last_line, SUM(amount) AS total"
            + " FROM journal_postings GROUP BY entry) p LEFT JOIN journal_entries e ON e.id = p.entry"
            + " WHERE e.id IS NULL OR p.total <> 0 OR p.counted <> e.last_line OR p.last_line <> e.last_line LIMIT ?";
    private static final String BARE_ENTRIES = "SELECT e.id FROM journal_entries e WHERE NOT EXISTS"
            + " (SELECT 1 FROM journal_postings p WHERE p.entry = e.id) LIMIT ?";
    private static final String BALANCES = "SELECT a.account, a.balance, COALESCE(p.total, 0), a.last_number,"
            + " COALESCE(p.counted, 0) FROM ledger_accounts a LEFT JOIN"
            + " (SELECT account, SUM(amount) AS total, COUNT(*) AS counted FROM journal_postings GROUP BY account) p"
            + " ON p.account = a.account"
            + " WHERE a.balance <> COALESCE(p.total, 0) OR a.last_number <> COALESCE(p.counted, 0) LIMIT ?";
    private static final String ACCOUNTS_WITHOUT_BALANCE = "SELECT p.account, p.total FROM (SELECT account,"
            + " SUM(amount) AS total FROM journal_postings WHERE account >= 'commission:' AND account < 'commission;' OR"
            + " account >= 'wallet:' AND account < 'wallet;' GROUP BY account) p WHERE NOT EXISTS (SELECT 1 FROM"
            + " ledger_accounts a WHERE a.account = p.account) LIMIT ?";
    /** Each movement beside the one before it, by the unique index; a window function is ten times slower on MariaDB. */
    private static final String CHAIN = "SELECT p.account, p.number, p.balance_after,"
            + " COALESCE(q.balance_after, 0) + p.amount, q.number FROM journal_postings p"
            + " LEFT JOIN journal_postings q ON q.account = p.account AND q.number = p.number - 1"
            + " WHERE p.number IS NOT NULL AND (q.number IS NULL AND p.number <> 1 OR p.balance_after IS NULL"
            + " OR p.balance_after <> COALESCE(q.balance_after, 0) + p.amount) LIMIT ?";

    private static final String CHECKPOINTS = "SELECT c.account, c.balance, COALESCE(p.total, 0) FROM"
            + " ledger_checkpoints c LEFT JOIN (SELECT account, SUM(amount) AS total FROM journal_postings"
            + " WHERE booked_at < (SELECT booked_until FROM ledger_checkpoints WHERE account = '') GROUP BY account) p"
            + " ON p.account = c.account WHERE c.account <> '' AND c.balance <> COALESCE(p.total, 0) LIMIT ?";

    private final Connection connection;
    private final int most;
    private final List<LedgerFault> faults = new ArrayList<>();

    JournalCheck(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    Ledger.Findings run() throws SQLException {
        long entries;
        long postings;
        boolean differs;
        try (PreparedStatement select = connection.prepareStatement(COUNTS);
                ResultSet row = select.executeQuery()) {
            row.next();
            entries = row.getLong(1);
            postings = row.getLong(3);
            differs = entries != row.getLong(2);
            if (row.getLong(4) != 0) {
                faults.add(new LedgerFault(Kind.TOTAL, "journal", "all postings sum to " + row.getLong(4) + ", not 0"));
            }
        }
        each(ENTRIES, JournalCheck::entryFault);
        if (differs || !faults.isEmpty()) {
            each(BARE_ENTRIES, row -> new LedgerFault(Kind.ENTRY, row.getString(1), "it has no postings"));
        }
        each(
                BALANCES,
                row -> new LedgerFault(
                        Kind.BALANCE,
                        row.getString(1),
                        "stored " + row.getLong(2) + " after " + row.getLong(4) + " movements; the journal has "
                                + row.getLong(3) + " after " + row.getLong(5)));
        each(
                ACCOUNTS_WITHOUT_BALANCE,
                row -> new LedgerFault(
                        Kind.BALANCE, row.getString(1), "no stored balance; the journal has " + row.getLong(2)));
        each(CHAIN, JournalCheck::chainFault);
        each(
                CHECKPOINTS,
                row -> new LedgerFault(
                        Kind.CHECKPOINT,
                        row.getString(1),
                        "stored " + row.getLong(2) + "; the journal has " + row.getLong(3)));
        return new Ledger.Findings(entries, postings, faults);
    }

    private static LedgerFault entryFault(ResultSet row) throws SQLException {
        Integer lastLine = row.getObject(2, Integer.class);
        if (lastLine == null) {
            return new LedgerFault(
                    Kind.STRAY_POSTINGS, row.getString(1), row.getLong(3) + " postings, but there is no such entry");
        }
        return new LedgerFault(
                Kind.ENTRY,
                row.getString(1),
                row.getLong(3) + " postings of " + lastLine + ", which sum to " + row.getLong(4));
    }

    private static LedgerFault chainFault(ResultSet row) throws SQLException {
        long number = row.getLong(2);
        return new LedgerFault(
                Kind.CHAIN,
                row.getString(1),
                number != 1 && row.getObject(5) == null
                        ? "movement " + number + " is there, but not the one before it"
                        : "balance after movement " + number + " is " + row.getString(3) + ", not " + row.getLong(4));
    }

    private void each(String sql, FaultOfRow fault) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    faults.add(fault.of(rows));
                }
            }
        }
    }

    @FunctionalInterface
    private interface FaultOfRow {
        LedgerFault of(ResultSet row) throws SQLException;
    }
}
