package id.mikhmon.persistence.funds;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.persistence.SchemaMigration;
import id.mikhmon.persistence.testing.EarlierSchema;
import id.mikhmon.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopUpsFromBeforeTheMarkIT {
    private static final String LAST_WITHOUT_A_MARK = "20261126160000";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.chosen();

    private int entries;

    @Test
    void moneyThatNobodyDecidedAboutMarksTheTopUpsThatWereThere() throws SQLException {
        EarlierSchema.migrate(database, LAST_WITHOUT_A_MARK);
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            topUp(sql, "DONE-and-more", "DONE", "10");
            unclear(sql, "DONE-and-more-1P/b", 60);
            unclear(sql, "DONE-and-more-1P/a", 50);
            topUp(sql, "DONE-credited", "DONE", "10");
            unclear(sql, "DONE-credited-1P/a", 50);
            entry(sql, "DECISION:DONE-credited-1P/a", "wallet:AG001", 60);
            topUp(sql, "DONE-went-back", "DONE", "10");
            unclear(sql, "DONE-went-back-1P/a", 50);
            entry(sql, "REVERSAL:PAYMENT:DONE-went-back-1P/a", "gateway:TRIPAY", 60);
            topUp(sql, "DONE-noted", "DONE", "10");
            note(sql, "DONE-noted-1P", "n", 40);
            topUp(sql, "DONE-noted-back", "DONE", "10");
            note(sql, "DONE-noted-back-1P", "n", 40);
            back(sql, "DONE-noted-back", "AT_GATEWAY", 45);
            topUp(sql, "DONE-noted-on", "DONE", "10");
            note(sql, "DONE-noted-on-1P", "n", 40);
            back(sql, "DONE-noted-on", "WALLET", 45);
            topUp(sql, "DONE-known", "DONE", "10");
            note(sql, "DONE-known-1P", "n", 40);
            unclear(sql, "DONE-known-1P/n", 41);
            entry(sql, "DECISION:DONE-known-1P/n", "wallet:AG001", 42);
            topUp(sql, "REVIEW", "REVIEW", "30");
            unclear(sql, "REVIEW-1P", 31);
            topUp(sql, "REVIEW-unknown", "REVIEW", "30");
            topUp(sql, "UNPAID", "UNPAID", "NULL");

            new SchemaMigration(database.dataSource()).run();

            assertThat(EarlierSchema.texts(
                            sql, "SELECT CONCAT_WS(' ', bill, unclear_since) FROM funds_requests WHERE attention = 1"))
                    .containsExactlyInAnyOrder(
                            "DONE-and-more 50", "DONE-noted 40", "DONE-noted-on 40", "REVIEW 31", "REVIEW-unknown 30");
            assertThat(EarlierSchema.texts(
                            sql, "SELECT bill FROM funds_requests WHERE attention = 0 AND unclear_since IS NULL"))
                    .containsExactlyInAnyOrder(
                            "DONE-credited", "DONE-went-back", "DONE-noted-back", "DONE-known", "UNPAID");
            assertThat(EarlierSchema.texts(sql, "SELECT CONCAT_WS(' ', payment, closed_at) FROM payments_beside"))
                    .containsExactlyInAnyOrder(
                            "DONE-noted-1P", "DONE-noted-back-1P 45", "DONE-noted-on-1P", "DONE-known-1P 41");
        }
    }

    private void topUp(Statement sql, String bill, String state, String paidAt) throws SQLException {
        String id = "R" + ++entries;
        sql.execute("INSERT INTO funds_requests (id, kind, agent, amount, currency, bill, state, requested_at,"
                + " idempotency_key, fingerprint) VALUES ('" + id + "', 'TOP_UP', 'AG001', 50000, 'IDR', '" + bill
                + "', '"
                + state + "', 1, '" + id + "', 'f')");
        sql.execute(
                "INSERT INTO payments (reference, order_id, attempt, gateway, channel, amount, fee, currency, state,"
                        + " steps, created_at, expires_at, paid_at, checks, preference, version) VALUES ('" + bill
                        + "-1P', '"
                        + bill + "', 1, 'TRIPAY', 'QRIS', 50000, 785, 'IDR', 'PAID', '', 1, 2, " + paidAt
                        + ", 0, 0, 1)");
    }

    private void unclear(Statement sql, String reference, long at) throws SQLException {
        entry(sql, "PAYMENT:" + reference, "gateway:TRIPAY", at);
    }

    /** Two lines, one of them unclear, as the database wants them. */
    private void entry(Statement sql, String cause, String other, long at) throws SQLException {
        int id = ++entries;
        sql.execute("INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at) VALUES ("
                + id + ", 1, '" + other + "', 0, -5, " + at + ")");
        sql.execute("INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at) VALUES ("
                + id + ", 2, 'unclear', -5, 0, " + at + ")");
        sql.execute("INSERT INTO journal_entries (id, cause, currency, happened_at, booked_at, last_line) VALUES (" + id
                + ", '" + cause + "', 'IDR', " + at + ", " + at + ", 2)");
    }

    private static void note(Statement sql, String payment, String transaction, long at) throws SQLException {
        sql.execute("INSERT INTO payments_beside (payment, transaction_name, told_at) VALUES ('" + payment + "', '"
                + transaction + "', " + at + ")");
    }

    private static void back(Statement sql, String bill, String way, long at) throws SQLException {
        sql.execute("INSERT INTO funds_unclear_decisions (request, nth, way, amount, currency, reason, decided_by,"
                + " decided_at) SELECT id, 1, '" + way + "', 0, 'IDR', 'r', 'hasan', " + at
                + " FROM funds_requests WHERE bill = '" + bill + "'");
    }
}
