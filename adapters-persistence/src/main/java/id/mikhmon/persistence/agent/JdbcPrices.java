package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices in the tables {@code level_prices} and {@code agent_prices}; a fixed price and a discount have a column each. */
public final class JdbcPrices implements Prices {
    private static final String OF_OFFER = "SELECT 0 AS agreed, fixed, discount, NULL AS sell, currency"
            + " FROM level_prices WHERE level = ? AND offer = ?"
            + " UNION ALL SELECT 1, fixed, discount, sell, currency FROM agent_prices WHERE agent = ? AND offer = ?";

    private final Database database;

    public JdbcPrices(Database database) {
        this.database = database;
    }

    @Override
    public Map<OfferId, PriceRule> ofLevel(LevelCode level) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT offer, fixed, discount, currency FROM level_prices WHERE level = ? ORDER BY offer")) {
                select.setString(1, level.value());
                try (ResultSet rows = select.executeQuery()) {
                    Map<OfferId, PriceRule> rules = new LinkedHashMap<>();
                    while (rows.next()) {
                        rules.put(
                                new OfferId(rows.getString("offer")), rule(rows).orElseThrow());
                    }
                    return rules;
                }
            }
        });
    }

    @Override
    public void replace(LevelCode level, Map<OfferId, PriceRule> rules) {
        changed(connection -> {
            delete(connection, "DELETE FROM level_prices WHERE level = ?", level.value());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO level_prices (fixed, discount, currency, level, offer) VALUES (?, ?, ?, ?, ?)")) {
                for (Map.Entry<OfferId, PriceRule> entry : rules.entrySet()) {
                    bind(insert, Optional.of(entry.getValue()), CurrencyCode.IDR);
                    insert.setString(4, level.value());
                    insert.setString(5, entry.getKey().value());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public List<AgentPrice> ofAgent(AgentCode agent) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT offer, fixed, discount, sell, currency FROM agent_prices WHERE agent = ? ORDER BY offer")) {
                select.setString(1, agent.value());
                try (ResultSet rows = select.executeQuery()) {
                    List<AgentPrice> prices = new ArrayList<>();
                    while (rows.next()) {
                        prices.add(
                                new AgentPrice(new OfferId(rows.getString("offer")), rule(rows), money(rows, "sell")));
                    }
                    return prices;
                }
            }
        });
    }

    @Override
    public ForOffer ofOffer(OfferId offer, LevelCode level, AgentCode agent) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_OFFER)) {
                select.setString(1, level.value());
                select.setString(2, offer.value());
                select.setString(3, agent.value());
                select.setString(4, offer.value());
                try (ResultSet rows = select.executeQuery()) {
                    Optional<PriceRule> ofLevel = Optional.empty();
                    Optional<AgentPrice> ofAgent = Optional.empty();
                    while (rows.next()) {
                        if (rows.getBoolean("agreed")) {
                            ofAgent = Optional.of(new AgentPrice(offer, rule(rows), money(rows, "sell")));
                        } else {
                            ofLevel = Optional.of(rule(rows).orElseThrow());
                        }
                    }
                    return new ForOffer(ofLevel, ofAgent);
                }
            }
        });
    }

    @Override
    public void replace(AgentCode agent, List<AgentPrice> prices) {
        changed(connection -> {
            delete(connection, "DELETE FROM agent_prices WHERE agent = ?", agent.value());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO agent_prices (fixed, discount, currency, agent, offer, sell) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (AgentPrice price : prices) {
                    bind(insert, price.buy(), price.sell().map(Money::currency).orElse(CurrencyCode.IDR));
                    insert.setString(4, agent.value());
                    insert.setString(5, price.offer().value());
                    insert.setObject(6, price.sell().map(Money::units).orElse(null), Types.BIGINT);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private void changed(SqlWork<?> change) {
        database.write(entities -> {
            CatalogueCounter.count(entities);
            return database.sql(change);
        });
    }

    private static void delete(Connection connection, String sql, String owner) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, owner);
            delete.executeUpdate();
        }
    }

    /** Sets the first three parameters. */
    private static void bind(PreparedStatement insert, Optional<PriceRule> rule, CurrencyCode other)
            throws SQLException {
        insert.setObject(1, null, Types.BIGINT);
        insert.setObject(2, null, Types.INTEGER);
        insert.setString(3, other.value());
        if (rule.isPresent() && rule.get() instanceof PriceRule.Fixed fixed) {
            insert.setLong(1, fixed.buy().units());
            insert.setString(3, fixed.buy().currency().value());
        }
        if (rule.isPresent() && rule.get() instanceof PriceRule.Discount discount) {
            insert.setInt(2, discount.percent().hundredths());
        }
    }

    private static Optional<PriceRule> rule(ResultSet row) throws SQLException {
        Optional<Integer> discount = Optional.ofNullable(row.getObject("discount", Integer.class));
        Optional<PriceRule> fixed = money(row, "fixed").map(PriceRule.Fixed::new);
        return fixed.or(() -> discount.map(Percentage::new).map(PriceRule.Discount::new));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        CurrencyCode currency = new CurrencyCode(row.getString("currency"));
        return Optional.ofNullable(row.getObject(column, Long.class)).map(units -> new Money(units, currency));
    }
}
