package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits in the table {@code sale_splits} and their shares in {@code sale_shares}. The primary key keeps an order's split alone. */
public final class JdbcSaleShares implements SaleShares {
    private static final String SELECT = "SELECT p.price, p.currency, s.depth, s.agent, s.amount FROM sale_splits p"
            + " LEFT JOIN sale_shares s ON s.order_id = p.order_id WHERE p.order_id = ? ORDER BY s.depth";

    private final Database database;

    public JdbcSaleShares(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SaleSplit> find(OrderId order) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, order.value());
                try (ResultSet rows = select.executeQuery()) {
                    return split(rows);
                }
            }
        });
    }

    private static Optional<SaleSplit> split(ResultSet rows) throws SQLException {
        Optional<Money> price = Optional.empty();
        List<SaleSplit.Share> shares = new ArrayList<>();
        while (rows.next()) {
            CurrencyCode currency = new CurrencyCode(rows.getString("currency"));
            price = Optional.of(new Money(rows.getLong("price"), currency));
            String agent = rows.getString("agent");
            // A split without shares is one row without a share.
            if (agent != null) {
                shares.add(new SaleSplit.Share(
                        new AgentCode(agent), rows.getInt("depth"), new Money(rows.getLong("amount"), currency)));
            }
        }
        return price.map(whole -> new SaleSplit(whole, shares));
    }

    @Override
    public void add(OrderId order, SaleSplit split) {
        database.sql(connection -> {
            addSplit(connection, order, split);
            addShares(connection, order, split.shares());
            return split;
        });
    }

    private static void addSplit(Connection connection, OrderId order, SaleSplit split) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO sale_splits (order_id, price, currency) VALUES (?, ?, ?)")) {
            insert.setString(1, order.value());
            insert.setLong(2, split.price().units());
            insert.setString(3, split.price().currency().value());
            insert.executeUpdate();
        }
    }

    private static void addShares(Connection connection, OrderId order, List<SaleSplit.Share> shares)
            throws SQLException {
        Statements.updateEach(
                connection,
                "INSERT INTO sale_shares (order_id, depth, agent, amount) VALUES (?, ?, ?, ?)",
                shares.stream()
                        .map(share -> List.of(
                                order.value(),
                                share.depth(),
                                share.agent().value(),
                                share.amount().units()))
                        .toList());
    }
}
