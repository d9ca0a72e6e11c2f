package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Balances: of guarded accounts as stored, of the others as summed since the last checkpoint. A row that every sale had to
 * lock would let sales wait for each other.
 */
final class Balances {
    private static final String SUMMED = "SELECT"
            + " COALESCE((SELECT balance FROM ledger_checkpoints WHERE account = ?), 0)"
            + " + COALESCE((SELECT SUM(amount) FROM journal_postings WHERE account = ? AND booked_at >="
            + " COALESCE((SELECT booked_until FROM ledger_checkpoints WHERE account = ?), 0)), 0), 0";
    private static final String ALL = "SELECT account, balance, credit_limit FROM ledger_accounts"
            + " UNION ALL SELECT account, SUM(amount), 0 FROM ("
            + "SELECT account, balance AS amount FROM ledger_checkpoints WHERE account <> ''"
            + " UNION ALL SELECT account, amount FROM journal_postings"
            + " WHERE entry >= ? AND number IS NULL AND booked_at >="
            + " (SELECT booked_until FROM ledger_checkpoints WHERE account = '')) parts GROUP BY account ORDER BY account";

    private final Connection connection;

    Balances(Connection connection) {
        this.connection = connection;
    }

    AccountView of(AccountId account) throws SQLException {
        String sql = account.kind().isGuarded()
                ? "SELECT balance, credit_limit FROM ledger_accounts WHERE account = ?"
                : SUMMED;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, account.toString());
            if (!account.kind().isGuarded()) {
                select.setString(2, account.toString());
                select.setString(3, account.toString());
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new AccountView(account, SignedMoney.rupiah(rows.getLong(1)), Money.rupiah(rows.getLong(2)))
                        : new AccountView(account, SignedMoney.rupiah(0), Money.rupiah(0));
            }
        }
    }

    List<AccountView> all() throws SQLException {
        // Only a bound for the index: should the checkpoint move meanwhile, an older one does no harm.
        Instant since = summedUntil();
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setLong(1, EntryNumbers.lowestAt(since));
            List<AccountView> accounts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    accounts.add(new AccountView(
                            AccountId.parse(rows.getString(1)),
                            SignedMoney.rupiah(rows.getLong(2)),
                            Money.rupiah(rows.getLong(3))));
                }
            }
            return accounts;
        }
    }

    int limit(AccountId account, Money limit) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO ledger_accounts (account, balance, credit_limit, last_number, last_at)"
                        + " VALUES (?, 0, ?, 0, 0) ON DUPLICATE KEY UPDATE credit_limit = ?")) {
            upsert.setString(1, account.toString());
            upsert.setLong(2, limit.units());
            upsert.setLong(3, limit.units());
            return upsert.executeUpdate();
        }
    }

    private Instant summedUntil() throws SQLException {
        return Micros.toInstant(checkpoint(""));
    }

    /** @return how many accounts have something new before that time */
    int checkpoint(Instant until) throws SQLException {
        long from = checkpoint(" FOR UPDATE");
        long to = Micros.of(until);
        if (to <= from) {
            return 0;
        }
        int added;
        try (PreparedStatement add =
                connection.prepareStatement("INSERT INTO ledger_checkpoints (account, balance, booked_until)"
                        + " SELECT account, SUM(amount), ? FROM journal_postings"
                        + " WHERE entry >= ? AND number IS NULL AND booked_at >= ? AND booked_at < ? GROUP BY account"
                        + " ON DUPLICATE KEY UPDATE balance = ledger_checkpoints.balance + VALUES(balance)")) {
            add.setLong(1, to);
            add.setLong(2, EntryNumbers.lowestAt(Micros.toInstant(from)));
            add.setLong(3, from);
            add.setLong(4, to);
            added = add.executeUpdate();
        }
        try (PreparedStatement move = connection.prepareStatement("UPDATE ledger_checkpoints SET booked_until = ?")) {
            move.setLong(1, to);
            move.executeUpdate();
        }
        return added;
    }

    private long checkpoint(String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT booked_until FROM ledger_checkpoints WHERE account = ''" + lock);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
