package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.LedgerFault;
import id.mikhmon.application.ledger.LedgerFault.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the movements of each guarded account by their numbers. Each is compared here with the one before it: a join of the
 * journal with itself, and still more a window function, takes the database several times as long.
 */
final class ChainCheck {
    private static final int AT_ONCE = 20_000;

    /** Of every account that has numbered movements, also where none should be. */
    private static final String ACCOUNTS = "SELECT DISTINCT account FROM journal_postings";

    private static final String MOVEMENTS = "SELECT number, amount, balance_after FROM journal_postings"
            + " WHERE account = ? AND number > ? ORDER BY number LIMIT " + AT_ONCE;

    private final Connection connection;
    private final int most;
    private final List<LedgerFault> faults = new ArrayList<>();

    ChainCheck(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    List<LedgerFault> run() throws SQLException {
        List<String> accounts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ACCOUNTS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                accounts.add(rows.getString(1));
            }
        }
        for (String account : accounts) {
            if (faults.size() >= most) {
                break;
            }
            Chain chain = new Chain(account);
            while (follow(chain) == AT_ONCE) {
                // the next ones
            }
        }
        return faults;
    }

    /** @return how many movements were there */
    private int follow(Chain chain) throws SQLException {
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement(MOVEMENTS)) {
            select.setString(1, chain.account);
            select.setLong(2, chain.number);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found++;
                    chain.add(rows.getLong(1), rows.getLong(2), rows.getObject(3, Long.class));
                }
            }
        }
        return found;
    }

    /** An account and how far it was followed. */
    private final class Chain {
        private final String account;
        private long number = Long.MIN_VALUE;
        private long expected = 1;
        private long balance;

        Chain(String account) {
            this.account = account;
        }

        void add(long next, long amount, @Nullable Long balanceAfter) {
            long should = balance + amount;
            if (next != expected) {
                fault("movement " + next + " is there, but not the one before it");
            } else if (balanceAfter == null || balanceAfter != should) {
                fault("balance after movement " + next + " is " + balanceAfter + ", not " + should);
            }
            number = next;
            expected = next + 1;
            balance = balanceAfter == null ? should : balanceAfter;
        }

        private void fault(String detail) {
            if (faults.size() < most) {
                faults.add(new LedgerFault(Kind.CHAIN, account, detail));
            }
        }
    }
}
