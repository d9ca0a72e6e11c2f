package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.OwnPriceRule;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SubAgentRule;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Levels in the table {@code levels}; their prices go with them by a foreign key. */
public final class JdbcLevels implements Levels {
    private static final String SELECT = "SELECT code, name, discount, commission_kind, commission, uplines, own_price,"
            + " own_price_least, own_price_most, promotion_turnover, currency, sub_agents, sub_agents_most,"
            + " sub_agents_per_day FROM levels";
    private static final String UPDATE =
            "UPDATE levels SET name = ?, discount = ?, commission_kind = ?, commission = ?,"
                    + " uplines = ?, own_price = ?, own_price_least = ?, own_price_most = ?, promotion_turnover = ?, currency = ?,"
                    + " sub_agents = ?, sub_agents_most = ?, sub_agents_per_day = ?, version = version + 1 WHERE code = ?";
    private static final String INSERT = "INSERT INTO levels (name, discount, commission_kind, commission, uplines,"
            + " own_price, own_price_least, own_price_most, promotion_turnover, currency, sub_agents, sub_agents_most,"
            + " sub_agents_per_day, code, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    private final Database database;

    public JdbcLevels(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Level> find(LevelCode code) {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE code = ?")) {
                select.setString(1, code.value());
                return levels(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<Level> all() {
        return database.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY discount, code")) {
                return levels(select);
            }
        });
    }

    @Override
    public boolean save(Level level) {
        return changed(connection -> {
            if (executed(connection, UPDATE, level) > 0) {
                return false;
            }
            executed(connection, INSERT, level);
            return true;
        });
    }

    @Override
    public boolean remove(LevelCode code) {
        return changed(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM levels WHERE code = ?")) {
                delete.setString(1, code.value());
                return delete.executeUpdate() > 0;
            }
        });
    }

    private boolean changed(SqlWork<Boolean> change) {
        return database.write(entities -> {
            CatalogueCounter.count(entities);
            return database.sql(change);
        });
    }

    private static int executed(Connection connection, String sql, Level level) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            CommissionRule commission = level.commission();
            statement.setString(1, level.name());
            statement.setInt(2, level.discount().percent().hundredths());
            statement.setString(3, commission.kind().name());
            statement.setInt(4, commission.percent().hundredths());
            statement.setString(
                    5,
                    commission.uplines().stream()
                            .map(percent -> Integer.toString(percent.hundredths()))
                            .collect(Collectors.joining(",")));
            statement.setBoolean(6, level.ownPrice().allowed());
            statement.setInt(7, level.ownPrice().least().hundredths());
            statement.setInt(8, level.ownPrice().most().hundredths());
            statement.setObject(9, level.promotionTurnover().map(Money::units).orElse(null), Types.BIGINT);
            statement.setString(
                    10,
                    level.promotionTurnover()
                            .map(Money::currency)
                            .orElse(CurrencyCode.IDR)
                            .value());
            statement.setString(11, level.subAgents().kind().name());
            statement.setInt(12, level.subAgents().most());
            statement.setInt(13, level.subAgents().perDay());
            statement.setString(14, level.code().value());
            return statement.executeUpdate();
        }
    }

    private static List<Level> levels(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Level> levels = new ArrayList<>();
            while (rows.next()) {
                levels.add(level(rows));
            }
            return levels;
        }
    }

    private static Level level(ResultSet row) throws SQLException {
        String uplines = row.getString("uplines");
        Long turnover = row.getObject("promotion_turnover", Long.class);
        CurrencyCode currency = new CurrencyCode(row.getString("currency"));
        return new Level(
                new LevelCode(row.getString("code")),
                row.getString("name"),
                new PriceRule.Discount(new Percentage(row.getInt("discount"))),
                new CommissionRule(
                        CommissionRule.Kind.valueOf(row.getString("commission_kind")),
                        new Percentage(row.getInt("commission")),
                        uplines.isEmpty()
                                ? List.of()
                                : Arrays.stream(uplines.split(","))
                                        .map(text -> new Percentage(Integer.parseInt(text)))
                                        .toList()),
                new OwnPriceRule(
                        row.getBoolean("own_price"),
                        new Percentage(row.getInt("own_price_least")),
                        new Percentage(row.getInt("own_price_most"))),
                Optional.ofNullable(turnover).map(units -> new Money(units, currency)),
                new SubAgentRule(
                        SubAgentRule.Kind.valueOf(row.getString("sub_agents")),
                        row.getInt("sub_agents_most"),
                        row.getInt("sub_agents_per_day")));
    }
}
