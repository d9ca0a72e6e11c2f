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
 * Compares what is stored twice, in ranges of keys that are walked one after the other, without a lock. What a comparison needs
 * is read by one statement, since a statement sees one moment and the next one may see another: sales go on meanwhile. An
 * entry and a movement of an account are each stored by one transaction, so that a range holds them whole or not at all.
 */
final class JournalCheck {
    /** Postings in a range: some ten milliseconds of work. */
    private static final int LINES_AT_ONCE = 20_000;

    private static final int ACCOUNTS_AT_ONCE = 200;

    private static final String END_OF_RANGE =
            "SELECT entry FROM journal_postings WHERE entry > ? ORDER BY entry LIMIT 1 OFFSET " + LINES_AT_ONCE;
    private static final String COUNTS = "SELECT COUNT(*), COALESCE(SUM(amount), 0), COUNT(DISTINCT entry),"
            + " (SELECT COUNT(*) FROM journal_entries WHERE id > ? AND id <= ?)"
            + " FROM journal_postings WHERE entry > ? AND entry <= ?";
    private static final String ENTRIES = "SELECT p.entry, e.last_line, p.counted, p.total FROM"
            + " (SELECT entry, COUNT(*) AS counted, MAX(line) AS last_line, SUM(amount) AS total"
            + " FROM journal_postings WHERE entry > ? AND entry <= ? GROUP BY entry) p"
            + " LEFT JOIN journal_entries e ON e.id = p.entry"
            + " WHERE e.id IS NULL OR p.total <> 0 OR p.counted <> e.last_line OR p.last_line <> e.last_line LIMIT ?";
    private static final String BARE_ENTRIES = "SELECT e.id FROM journal_entries e WHERE e.id > ? AND e.id <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM journal_postings p WHERE p.entry = e.id) LIMIT ?";
    private static final String ACCOUNTS = "SELECT account FROM ledger_accounts ORDER BY account";
    private static final String BALANCES = "SELECT a.account, a.balance, COALESCE(p.total, 0), a.last_number,"
            + " COALESCE(p.counted, 0) FROM ledger_accounts a LEFT JOIN"
            + " (SELECT account, SUM(amount) AS total, COUNT(*) AS counted FROM journal_postings"
            + " WHERE account >= ? AND account <= ? GROUP BY account) p"
            + " ON p.account = a.account WHERE a.account >= ? AND a.account <= ?"
            + " AND (a.balance <> COALESCE(p.total, 0) OR a.last_number <> COALESCE(p.counted, 0)) LIMIT ?";
    private static final String ACCOUNTS_WITHOUT_BALANCE = "SELECT p.account, p.total FROM (SELECT account,"
            + " SUM(amount) AS total FROM journal_postings WHERE (account >= 'commission:' AND account < 'commission;' OR"
            + " account >= 'wallet:' AND account < 'wallet;') AND account NOT IN (SELECT account FROM ledger_accounts)"
            + " GROUP BY account) p LIMIT ?";
    private static final String LIMITS = "SELECT a.code, a.credit_limit, COALESCE(l.credit_limit, 0) FROM agents a"
            + " LEFT JOIN ledger_accounts l ON l.account = CONCAT('wallet:', a.code)"
            + " WHERE a.credit_limit <> COALESCE(l.credit_limit, 0) LIMIT ?";
    private static final String CHECKPOINTS = "SELECT account, balance, total FROM (SELECT c.account, c.balance,"
            + " COALESCE((SELECT SUM(p.amount) FROM journal_postings p WHERE p.account = c.account"
            + " AND p.booked_at < u.booked_until), 0) AS total FROM ledger_checkpoints c JOIN ledger_checkpoints u"
            + " ON u.account = '' WHERE c.account <> '') sums WHERE balance <> total LIMIT ?";

    private final Connection connection;
    private final int most;
    private final List<LedgerFault> faults = new ArrayList<>();
    private long entries;
    private long postings;
    private long total;

    JournalCheck(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    Ledger.Findings run() throws SQLException {
        long last = Long.MIN_VALUE;
        while (last < Long.MAX_VALUE) {
            long end = endOfRange(last);
            checkEntries(last, end);
            last = end;
        }
        if (total != 0) {
            faults.add(new LedgerFault(Kind.TOTAL, "journal", "all postings sum to " + total + ", not 0"));
        }
        checkBalances();
        each(
                ACCOUNTS_WITHOUT_BALANCE,
                row -> new LedgerFault(
                        Kind.BALANCE, row.getString(1), "no stored balance; the journal has " + row.getLong(2)));
        each(
                LIMITS,
                row -> new LedgerFault(
                        Kind.LIMIT,
                        row.getString(1),
                        "the agent has " + row.getLong(2) + "; its wallet is let down to minus " + row.getLong(3)));
        faults.addAll(new ChainCheck(connection, most).run());
        each(
                CHECKPOINTS,
                row -> new LedgerFault(
                        Kind.CHECKPOINT,
                        row.getString(1),
                        "stored " + row.getLong(2) + "; the journal has " + row.getLong(3)));
        return new Ledger.Findings(entries, postings, faults);
    }

    /** @return the entry with which the range after that one ends, the greatest number for the last range */
    private long endOfRange(long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(END_OF_RANGE)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    private void checkEntries(long after, long until) throws SQLException {
        boolean bare;
        try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setLong(1, after);
            select.setLong(2, until);
            select.setLong(3, after);
            select.setLong(4, until);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                postings += row.getLong(1);
                total += row.getLong(2);
                entries += row.getLong(4);
                bare = row.getLong(3) != row.getLong(4);
            }
        }
        each(ENTRIES, JournalCheck::entryFault, after, until);
        if (bare) {
            each(
                    BARE_ENTRIES,
                    row -> new LedgerFault(Kind.ENTRY, row.getString(1), "it has no postings"),
                    after,
                    until);
        }
    }

    private void checkBalances() throws SQLException {
        List<String> accounts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ACCOUNTS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                accounts.add(rows.getString(1));
            }
        }
        for (int first = 0; first < accounts.size(); first += ACCOUNTS_AT_ONCE) {
            String from = accounts.get(first);
            String to = accounts.get(Math.min(first + ACCOUNTS_AT_ONCE, accounts.size()) - 1);
            each(
                    BALANCES,
                    row -> new LedgerFault(
                            Kind.BALANCE,
                            row.getString(1),
                            "stored " + row.getLong(2) + " after " + row.getLong(4) + " movements; the journal has "
                                    + row.getLong(3) + " after " + row.getLong(5)),
                    from,
                    to,
                    from,
                    to);
        }
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

    private void each(String sql, FaultOfRow fault, Object... range) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < range.length; i++) {
                select.setObject(i + 1, range[i]);
            }
            select.setInt(range.length + 1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    note(fault.of(rows));
                }
            }
        }
    }

    /** Of each kind some are enough, whatever range they are in. */
    private void note(LedgerFault fault) {
        if (faults.stream().filter(one -> one.kind() == fault.kind()).count() < most) {
            faults.add(fault);
        }
    }

    @FunctionalInterface
    private interface FaultOfRow {
        LedgerFault of(ResultSet row) throws SQLException;
    }
}
