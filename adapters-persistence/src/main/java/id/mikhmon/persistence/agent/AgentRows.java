package id.mikhmon.persistence.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.JsonText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows to agents, and agents to the parameters of a statement. */
final class AgentRows {
    /** In the order in which {@link #bind} sets them. */
    static final String COLUMNS =
            "name, phone, email, level, upline, status, credit_limit, low_balance_alert, currency,"
                    + " offers, routers, notes, code";

    private AgentRows() {}

    static Agent toAgent(AgentRow row) {
        CurrencyCode currency = new CurrencyCode(row.currency);
        return new Agent(
                new AgentCode(row.code),
                row.name,
                new PhoneNumber(row.phone),
                Optional.ofNullable(row.email),
                new LevelCode(row.level),
                Optional.ofNullable(row.upline).map(AgentCode::new),
                AgentStatus.valueOf(row.status),
                new Money(row.creditLimit, currency),
                Optional.ofNullable(row.lowBalanceAlert).map(units -> new Money(units, currency)),
                values(row.offers, OfferId::new),
                values(row.routers, RouterName::new),
                row.notes);
    }

    private static <T> Set<T> values(String json, Function<String, T> value) {
        return JsonText.toList(json).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }

    static void bind(PreparedStatement statement, Agent agent) throws SQLException {
        statement.setString(1, agent.name());
        statement.setString(2, agent.phone().e164());
        statement.setString(3, agent.email().orElse(null));
        statement.setString(4, agent.level().value());
        statement.setString(5, agent.upline().map(AgentCode::value).orElse(null));
        statement.setString(6, agent.status().name());
        statement.setLong(7, agent.creditLimit().units());
        statement.setObject(8, agent.lowBalanceAlert().map(Money::units).orElse(null), Types.BIGINT);
        statement.setString(9, agent.creditLimit().currency().value());
        statement.setString(
                10,
                JsonText.of(agent.offers().stream().map(OfferId::value).sorted().toList()));
        statement.setString(
                11,
                JsonText.of(
                        agent.routers().stream().map(RouterName::value).sorted().toList()));
        statement.setString(12, agent.notes());
        statement.setString(13, agent.code().value());
    }
}
