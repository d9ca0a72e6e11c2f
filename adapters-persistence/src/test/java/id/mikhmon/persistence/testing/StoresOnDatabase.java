package id.mikhmon.persistence.testing;

import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What stores are built with, on the chosen real database: a migrated schema per test class, emptied before each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StoresOnDatabase stores = new StoresOnDatabase();
 * ...
 * new JpaOrders(stores.database())
 * }</pre>
 */
public final class StoresOnDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** Those that others refer to come last. */
    private static final List<String> TABLES = List.of(
            "list_choices",
            "list_views",
            "registrations",
            "held_sales",
            "funds_proofs",
            "funds_unclear_decisions",
            "funds_requests",
            "order_decisions",
            "level_price_changes",
            "agent_sale_shares",
            "agent_sale_vouchers",
            "agent_sales",
            "journal_entries",
            // a line refers to the one before it
            "journal_postings ORDER BY entry DESC, line DESC",
            "ledger_accounts",
            "ledger_checkpoints WHERE account <> ''",
            "vouchers",
            "payments",
            "orders",
            "order_idempotency_keys",
            "callbacks",
            "payments_beside",
            "gateway_channels",
            "gateway_accounts",
            "messages",
            "messaging_accounts",
            "sale_splits",
            "level_prices",
            "offers",
            "agent_level_holds",
            "agents",
            "routers",
            "router_certificates",
            "outbox",
            "secret_key_check",
            "people",
            "first_administrator",
            "recovery_codes",
            "sessions",
            "api_tokens",
            "setup_links",
            "setup_link_keys",
            "login_tries",
            "login_addresses",
            "audit_records");

    private final TestDatabase schema = TestDatabase.chosen();
    private LocalTransactions transactions;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        schema.beforeAll(context);
        transactions = LocalTransactions.on(schema);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (String table : TABLES) {
            execute("DELETE FROM " + table);
        }
        // Those of a new installation stay.
        execute("DELETE FROM levels WHERE code NOT IN ('BRONZE', 'SILVER', 'GOLD', 'PLATINUM')");
        execute("UPDATE ledger_checkpoints SET booked_until = 0");
        execute("UPDATE audit_end SET number = 0, hash = REPEAT('0', 64)");
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        transactions.close();
        schema.afterAll(context);
    }

    public LocalTransactions transactions() {
        return transactions;
    }

    public Database database() {
        return transactions.database();
    }

    /** @return secrets sealed with a key of these tests */
    public SecretBox secrets() {
        return new SecretBox("a key of thirty-two letters, so.".getBytes(StandardCharsets.US_ASCII));
    }

    /** Runs a statement past the stores, in a transaction of its own. */
    public int execute(String sql) {
        return database().sql(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql) ? 0 : statement.getUpdateCount();
            }
        });
    }

    /** @return the first column of the first row */
    public long number(String sql) {
        return database().sql(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** @return how many rows the engine read for that work, which says more on a busy machine than its time */
    public long rowsReadBy(Runnable work) {
        return transactions.required(() -> {
            long before = rowsRead();
            work.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return database().sql(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
                long sum = 0;
                while (rows.next()) {
                    sum += rows.getLong(2);
                }
                return sum;
            }
        });
    }
}
