package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.ListedSale;
import id.mikhmon.application.sale.SaleMark;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.PageByAge;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sales in the tables {@code agent_sales}, {@code agent_sale_vouchers} and {@code agent_sale_shares}. By SQL, since JPA condemns
 * a transaction when a key is taken, and since nothing of a sale ever changes.
 */
public final class JdbcSales implements Sales {
    private static final String INSERT = "INSERT INTO agent_sales (id, agent, idempotency_key, fingerprint, offer,"
            + " offer_name, buy, sell, currency, customer_name, customer_phone, customer_language, sold_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** A page is found in the index alone, and its vouchers are counted for its sales only. */
    private static final String PAGE = "SELECT s.*,"
            + " (SELECT v.reference FROM agent_sale_vouchers v WHERE v.sale = s.id AND v.line = 1) AS reference,"
            + " (SELECT COUNT(*) FROM agent_sale_vouchers v WHERE v.sale = s.id) AS vouchers,"
            + " (SELECT COUNT(*) FROM agent_sale_vouchers v JOIN orders o ON o.id = v.order_id"
            + " WHERE v.sale = s.id AND o.state = 'PAID') AS waiting,"
            + " (SELECT COUNT(*) FROM agent_sale_vouchers v JOIN orders o ON o.id = v.order_id"
            + " WHERE v.sale = s.id AND o.state = 'REFUNDED') AS returned"
            + " FROM agent_sales s";

    private static final String WAITING = "SELECT w.order_id FROM vouchers w"
            + " JOIN orders o ON o.id = w.order_id AND o.state = 'PAID' AND o.origin = 'WALLET'"
            + " JOIN agent_sale_vouchers v ON v.order_id = w.order_id JOIN agent_sales s ON s.id = v.sale"
            + " WHERE w.provisioned_at IS NULL AND s.sold_at < ?"
            + " ORDER BY s.sold_at, v.sale, v.line LIMIT ?";

    /** Of the sale in hand the orders may not be written yet. */
    private static final String ACTIVITY = "SELECT COALESCE(SUM(s.sold_at > ?), 0), COUNT(*),"
            + " COALESCE(SUM(o.state = 'REFUNDED'), 0) FROM agent_sales s"
            + " JOIN agent_sale_vouchers v ON v.sale = s.id LEFT JOIN orders o ON o.id = v.order_id"
            + " WHERE s.agent = ? AND s.sold_at > ?";

    private final Database database;

    public JdbcSales(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeyHolder> findKey(AgentCode agent, IdempotencyKey key) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, fingerprint FROM agent_sales WHERE agent = ? AND idempotency_key = ?")) {
                select.setString(1, agent.value());
                select.setString(2, key.value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new KeyHolder(new SaleId(rows.getString(1)), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<KeyHolder> claim(AgentSale sale, IdempotencyKey key, String fingerprint) {
        boolean claimed = database.sqlUnlessTaken(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                SaleColumns.bind(insert, sale, key, fingerprint);
                return insert.executeUpdate();
            }
        });
        if (!claimed) {
            return Optional.of(findKey(sale.agent(), key)
                    .orElseThrow(() -> new IllegalStateException("the key is taken and nobody has it")));
        }
        database.sql(connection -> {
            addVouchers(connection, sale);
            addShares(connection, sale);
            return sale;
        });
        return Optional.empty();
    }

    private static void addVouchers(Connection connection, AgentSale sale) throws SQLException {
        List<List<?>> rows = new ArrayList<>();
        for (AgentSale.Sold one : sale.vouchers()) {
            rows.add(List.of(
                    sale.id().value(),
                    rows.size() + 1,
                    one.order().value(),
                    one.reference().value()));
        }
        Statements.updateEach(
                connection,
                "INSERT INTO agent_sale_vouchers (sale, line, order_id, reference) VALUES (?, ?, ?, ?)",
                rows);
    }

    private static void addShares(Connection connection, AgentSale sale) throws SQLException {
        Statements.updateEach(
                connection,
                "INSERT INTO agent_sale_shares (sale, depth, agent, amount) VALUES (?, ?, ?, ?)",
                sale.shares().stream()
                        .map(share -> List.of(
                                sale.id().value(),
                                share.depth(),
                                share.agent().value(),
                                share.amount().units()))
                        .toList());
    }

    @Override
    public Optional<AgentSale> find(SaleId id) {
        return database.sql(connection -> find(connection, id.value()));
    }

    @Override
    public Optional<AgentSale> ofOrder(OrderId order) {
        return database.sql(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sale FROM agent_sale_vouchers WHERE order_id = ?")) {
                select.setString(1, order.value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? find(connection, rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private static Optional<AgentSale> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM agent_sales WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(SaleColumns.sale(rows, vouchers(connection, id), shares(connection, rows, id)))
                        : Optional.empty();
            }
        }
    }

    private static List<AgentSale.Sold> vouchers(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT order_id, reference FROM agent_sale_vouchers WHERE sale = ? ORDER BY line")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<AgentSale.Sold> vouchers = new ArrayList<>();
                while (rows.next()) {
                    vouchers.add(SaleColumns.voucher(rows));
                }
                return vouchers;
            }
        }
    }

    private static List<SaleSplit.Share> shares(Connection connection, ResultSet sale, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT depth, agent, amount FROM agent_sale_shares WHERE sale = ? ORDER BY depth")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                List<SaleSplit.Share> shares = new ArrayList<>();
                while (rows.next()) {
                    shares.add(new SaleSplit.Share(
                            new AgentCode(rows.getString("agent")),
                            rows.getInt("depth"),
                            SaleColumns.money(sale, rows.getLong("amount"))));
                }
                return shares;
            }
        }
    }

    @Override
    public List<ListedSale> page(AgentCode agent, Optional<SaleMark> after, int most) {
        PageByAge page =
                new PageByAge(PAGE, "s.sold_at", "s.id", AgeOrder.NEWEST).where("s.agent", Optional.of(agent.value()));
        after.ifPresent(mark -> page.after(mark.soldAt(), mark.id().value()));
        return database.sql(connection -> page.read(connection, most, SaleColumns::listed));
    }

    @Override
    public SaleLimits.Activity activity(AgentCode agent, Instant minuteAgo, Instant dayAgo) {
        return database.sql(connection -> Statements.first(
                        connection,
                        ACTIVITY,
                        row -> new SaleLimits.Activity(row.getLong(1), row.getLong(2), row.getLong(3)),
                        Micros.of(minuteAgo),
                        agent.value(),
                        Micros.of(dayAgo)))
                .orElseThrow();
    }

    @Override
    public List<OrderId> waitingSince(Instant before, int most) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(WAITING)) {
                select.setLong(1, Micros.of(before));
                select.setInt(2, most);
                try (ResultSet rows = select.executeQuery()) {
                    List<OrderId> orders = new ArrayList<>();
                    while (rows.next()) {
                        orders.add(new OrderId(rows.getString(1)));
                    }
                    return orders;
                }
            }
        });
    }
}
