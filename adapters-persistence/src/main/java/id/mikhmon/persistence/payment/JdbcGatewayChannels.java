package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.payment.FeeRule;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Channels in the table {@code gateway_channels}. */
public final class JdbcGatewayChannels implements GatewayChannels {
    private static final String COLUMNS = "gateway, code, position, kind, name, fee_flat, fee_percent, fee_minimum,"
            + " fee_maximum, least, most, currency, shortest_expiry_seconds, longest_expiry_seconds";

    private final Database database;

    public JdbcGatewayChannels(Database database) {
        this.database = database;
    }

    @Override
    public Map<GatewayId, List<Channel>> all() {
        List<Channel> all = database.sql(connection -> Statements.list(
                connection,
                "SELECT " + COLUMNS + " FROM gateway_channels ORDER BY gateway, position",
                JdbcGatewayChannels::channel));
        return all.stream()
                .collect(Collectors.groupingBy(
                        Channel::gateway, () -> new EnumMap<>(GatewayId.class), Collectors.toUnmodifiableList()));
    }

    @Override
    public void replace(GatewayId gateway, List<Channel> channels) {
        database.sql(connection -> {
            Statements.update(connection, "DELETE FROM gateway_channels WHERE gateway = ?", gateway.name());
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO gateway_channels (" + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int position = 0; position < channels.size(); position++) {
                    bind(insert, gateway, position, channels.get(position));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, GatewayId gateway, int position, Channel channel)
            throws SQLException {
        FeeRule fee = channel.fee();
        insert.setString(1, gateway.name());
        insert.setString(2, channel.code().value());
        insert.setInt(3, position);
        insert.setString(4, channel.group().name());
        insert.setString(5, channel.name());
        insert.setLong(6, fee.flat().units());
        insert.setString(7, fee.percent().toPlainString());
        insert.setObject(8, fee.minimum().map(Money::units).orElse(null), Types.BIGINT);
        insert.setObject(9, fee.maximum().map(Money::units).orElse(null), Types.BIGINT);
        insert.setLong(10, channel.least().units());
        insert.setLong(11, channel.most().units());
        insert.setString(12, channel.least().currency().value());
        insert.setLong(13, channel.shortestExpiry().toSeconds());
        insert.setLong(14, channel.longestExpiry().toSeconds());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                GatewayId.valueOf(row.getString("gateway")),
                new ChannelCode(row.getString("code")),
                ChannelGroup.valueOf(row.getString("kind")),
                row.getString("name"),
                new FeeRule(
                        money(row, "fee_flat").orElseThrow(),
                        new BigDecimal(row.getString("fee_percent")),
                        money(row, "fee_minimum"),
                        money(row, "fee_maximum")),
                money(row, "least").orElseThrow(),
                money(row, "most").orElseThrow(),
                Duration.ofSeconds(row.getLong("shortest_expiry_seconds")),
                Duration.ofSeconds(row.getLong("longest_expiry_seconds")));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        CurrencyCode currency = new CurrencyCode(row.getString("currency"));
        return Optional.ofNullable(row.getObject(column, Long.class)).map(units -> new Money(units, currency));
    }
}
