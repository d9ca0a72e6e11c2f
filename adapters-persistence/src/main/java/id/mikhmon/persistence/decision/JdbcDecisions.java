package id.mikhmon.persistence.decision;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.decision.GivenBack;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.CurrencyCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Decisions in the table {@code order_decisions}. */
public final class JdbcDecisions implements Decisions {
    private static final String SELECT = "SELECT order_id, idempotency_key, action, way, agent, amount, currency,"
            + " reason, decided_by, decided_at FROM order_decisions WHERE order_id = ?";

    private final Database database;

    public JdbcDecisions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OrderDecision> find(OrderId order, IdempotencyKey key) {
        return database.sql(connection -> Statements.first(
                connection, SELECT + " AND idempotency_key = ?", JdbcDecisions::decision, order.value(), key.value()));
    }

    @Override
    public boolean add(OrderDecision decision) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO order_decisions (order_id, idempotency_key, action, way, agent, amount, currency, reason,"
                        + " decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.order().value(),
                decision.key().value(),
                decision.action().name(),
                decision.way().map(Enum::name).orElse(null),
                decision.agent().map(AgentCode::value).orElse(null),
                decision.amount().units(),
                decision.amount().currency().value(),
                decision.reason(),
                decision.by(),
                Micros.of(decision.at())));
    }

    @Override
    public List<OrderDecision> ofOrder(OrderId order) {
        return database.sql(connection -> Statements.list(
                connection, SELECT + " ORDER BY decided_at, idempotency_key", JdbcDecisions::decision, order.value()));
    }

    private static OrderDecision decision(ResultSet row) throws SQLException {
        return new OrderDecision(
                new OrderId(row.getString("order_id")),
                new IdempotencyKey(row.getString("idempotency_key")),
                OrderAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("way")).map(GivenBack::valueOf),
                Optional.ofNullable(row.getString("agent")).map(AgentCode::new),
                new Money(row.getLong("amount"), new CurrencyCode(row.getString("currency"))),
                row.getString("reason"),
                row.getString("decided_by"),
                Micros.toInstant(row.getLong("decided_at")));
    }
}
