package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.persistence.column.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads entries and the lines of guarded accounts. Pages find their ids in an index first and the rest by them. */
final class JournalReader {
    private static final String ENTRIES = "SELECT e.id, e.cause, e.currency, e.happened_at, e.booked_at, e.note,"
            + " p.account, p.amount, p.balance_after FROM journal_entries e JOIN journal_postings p ON p.entry = e.id";

    private final Connection connection;

    JournalReader(Connection connection) {
        this.connection = connection;
    }

    Optional<RecordedEntry> find(Cause cause) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES + " WHERE e.cause = ? ORDER BY p.line")) {
            select.setString(1, cause.key());
            return read(select).stream().findFirst();
        }
    }

    /** Between the slash and the character after it lies every key that begins so, whatever else the key has. */
    List<RecordedEntry> under(Cause cause) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(ENTRIES + " WHERE e.cause > ? AND e.cause < ? ORDER BY e.id, p.line")) {
            select.setString(1, cause.key() + "/");
            select.setString(2, cause.key() + "0");
            return read(select);
        }
    }

    List<RecordedEntry> entries(Optional<AccountId> account, Booked booked, Optional<EntryNumber> after, int most)
            throws SQLException {
        return entries(account.isPresent() ? idsOf(account.get(), booked, after, most) : ids(booked, after, most));
    }

    /** Each kind is a range of its own in the unique index of the causes. */
    List<RecordedEntry> ofReference(String beginning, int most) throws SQLException {
        List<String> beginnings = new ArrayList<>();
        for (CauseKind kind : CauseKind.values()) {
            if (kind != CauseKind.REVERSAL) {
                String cause = new Cause(kind, beginning).key();
                beginnings.add(cause + "%");
                beginnings.add(CauseKind.REVERSAL + ":" + cause + "%");
            }
        }
        String either = String.join(" OR ", Collections.nCopies(beginnings.size(), "cause LIKE ?"));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM journal_entries WHERE " + either + " ORDER BY id DESC LIMIT ?")) {
            for (int i = 0; i < beginnings.size(); i++) {
                select.setString(i + 1, beginnings.get(i));
            }
            select.setInt(beginnings.size() + 1, most);
            return entries(longs(select));
        }
    }

    private List<RecordedEntry> entries(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String marks = "?, ".repeat(ids.size() - 1) + "?";
        try (PreparedStatement select =
                connection.prepareStatement(ENTRIES + " WHERE e.id IN (" + marks + ") ORDER BY e.id, p.line")) {
            Map<Long, RecordedEntry> found = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 1, ids.get(i));
            }
            read(select).forEach(one -> found.put(one.number().value(), one));
            return ids.stream().map(found::get).toList();
        }
    }

    private List<Long> ids(Booked booked, Optional<EntryNumber> after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM journal_entries"
                + " WHERE id < ? AND (? OR EXISTS (SELECT 1 FROM journal_entries mark WHERE mark.id = ?))"
                + " AND id BETWEEN ? AND ? AND booked_at >= ? AND booked_at < ?"
                + " ORDER BY id DESC LIMIT ?")) {
            long mark = after.map(EntryNumber::value).orElse(Long.MAX_VALUE);
            select.setLong(1, mark);
            select.setBoolean(2, after.isEmpty());
            select.setLong(3, mark);
            select.setLong(4, booked.lowest());
            select.setLong(5, booked.highest());
            select.setLong(6, booked.from());
            select.setLong(7, booked.until());
            select.setInt(8, most);
            return longs(select);
        }
    }

    /** In the order of booking, which the index has. */
    private List<Long> idsOf(AccountId account, Booked booked, Optional<EntryNumber> after, int most)
            throws SQLException {
        long mark = after.map(EntryNumber::value).orElse(Long.MAX_VALUE);
        long time = after.isEmpty() ? Long.MAX_VALUE : bookedAt(account, mark).orElse(Long.MIN_VALUE);
        try (PreparedStatement select = connection.prepareStatement("SELECT entry FROM journal_postings"
                + " WHERE account = ? AND booked_at <= ? AND (booked_at < ? OR entry < ?)"
                + " AND booked_at >= ? AND booked_at < ?"
                + " ORDER BY booked_at DESC, entry DESC LIMIT ?")) {
            select.setString(1, account.toString());
            select.setLong(2, time);
            select.setLong(3, time);
            select.setLong(4, mark);
            select.setLong(5, booked.from());
            select.setLong(6, booked.until());
            select.setInt(7, most);
            return longs(select);
        }
    }

    private Optional<Long> bookedAt(AccountId account, long entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT booked_at FROM journal_postings WHERE entry = ? ORDER BY account = ? DESC LIMIT 1")) {
            select.setLong(1, entry);
            select.setString(2, account.toString());
            return longs(select).stream().findFirst();
        }
    }

    private static List<Long> longs(PreparedStatement select) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** The rows of an entry follow each other. */
    private static List<RecordedEntry> read(PreparedStatement select) throws SQLException {
        List<RecordedEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            boolean more = row.next();
            while (more) {
                long id = row.getLong(1);
                Cause cause = Cause.parse(row.getString(2));
                CurrencyCode currency = new CurrencyCode(row.getString(3));
                Instant happenedAt = Micros.toInstant(row.getLong(4));
                Instant bookedAt = Micros.toInstant(row.getLong(5));
                Optional<String> note = Optional.ofNullable(row.getString(6));
                List<Posting> postings = new ArrayList<>();
                Map<AccountId, SignedMoney> balances = new HashMap<>();
                while (more && row.getLong(1) == id) {
                    AccountId account = AccountId.parse(row.getString(7));
                    postings.add(new Posting(account, new SignedMoney(row.getLong(8), currency)));
                    Long balance = row.getObject(9, Long.class);
                    if (balance != null) {
                        balances.put(account, new SignedMoney(balance, currency));
                    }
                    more = row.next();
                }
                entries.add(new RecordedEntry(
                        new EntryNumber(id), bookedAt, new JournalEntry(cause, happenedAt, postings, note), balances));
            }
        }
        return entries;
    }

    /** The times of an account rise with its numbers, so that the last in time is the last by number. */
    Ledger.Mark lastBefore(AccountId account, Instant time) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT number, balance_after FROM journal_postings"
                + " WHERE account = ? AND booked_at < ? ORDER BY booked_at DESC LIMIT 1")) {
            select.setString(1, account.toString());
            select.setLong(2, Micros.of(time));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Ledger.Mark(rows.getLong(1), SignedMoney.rupiah(rows.getLong(2)))
                        : new Ledger.Mark(0, SignedMoney.rupiah(0));
            }
        }
    }

    List<StatementLine> lines(AccountId account, long after, long last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT p.number, p.booked_at, e.cause, e.note, p.amount, p.balance_after FROM journal_postings p"
                        + " JOIN journal_entries e ON e.id = p.entry"
                        + " WHERE p.account = ? AND p.number > ? AND p.number <= ? ORDER BY p.number")) {
            select.setString(1, account.toString());
            select.setLong(2, after);
            select.setLong(3, last);
            List<StatementLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new StatementLine(
                            row.getLong(1),
                            Micros.toInstant(row.getLong(2)),
                            Cause.parse(row.getString(3)),
                            Optional.ofNullable(row.getString(4)),
                            SignedMoney.rupiah(row.getLong(5)),
                            SignedMoney.rupiah(row.getLong(6))));
                }
            }
            return lines;
        }
    }
}
