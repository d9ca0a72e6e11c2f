package id.mikhmon.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Node;
import id.mikhmon.persistence.outbox.JdbcOutboxStore;
import id.mikhmon.persistence.testing.LocalTransactions;
import id.mikhmon.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database of the first version, with what a killed server left in it, brought up to date. */
class UpgradeIT {
    private static final String FIRST_VERSION = "20261123024509";
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.chosen();

    @Test
    void whatWasThereBeforeKeepsItsMeaning() throws SQLException {
        Flyway.configure(UpgradeIT.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target(FIRST_VERSION)
                .load()
                .migrate();
        run("INSERT INTO orders (id, reference, offer, offer_name, validity_seconds, router, profile, server,"
                + " limit_uptime_seconds, limit_bytes, code_mode, code_prefix, code_length, code_alphabet, customer_name,"
                + " customer_phone, customer_language, price, fee, currency, state, created_at, expires_at, version)"
                + " VALUES ('o1', 'MK1', '1hari', '1 hari', 1, 'cafe', 'p', 'all', 0, 0, 'SAME', '', 8, 'abc', 'Sari',"
                + " '+6281234567890', 'INDONESIAN', 5000, 0, 'IDR', 'DELIVERED', 4711, 9000, 1)");
        run("INSERT INTO order_idempotency_keys (idempotency_key, fingerprint, order_id) VALUES ('k1', 'f', 'o1')");
        run("INSERT INTO outbox (type, lane, message_key, subject, correlation, state, attempts, created_at,"
                + " next_attempt_at, lease) VALUES ('t.v1', 'router:cafe', 'm1', 's', 'c', 'WAITING', 1, 1,"
                + " 2000060000000, 'someone')");

        try (LocalTransactions transactions = LocalTransactions.on(database)) {
            assertThat(number("SELECT created_at FROM order_idempotency_keys")).isEqualTo(4711);
            JdbcOutboxStore shared =
                    new JdbcOutboxStore(transactions.database(), Clock.systemUTC(), new Node("here", 1, false));
            JdbcOutboxStore alone =
                    new JdbcOutboxStore(transactions.database(), Clock.systemUTC(), new Node("here", 1, true));
            assertThat(shared.releaseLeftBehind(NOW)).isZero();
            assertThat(alone.releaseLeftBehind(NOW)).isEqualTo(1);
            assertThat(alone.dueLanes(NOW)).containsExactly(Lane.router("cafe"));
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
