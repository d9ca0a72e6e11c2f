package id.mikhmon.persistence.promotion;

import id.mikhmon.application.promotion.port.Turnovers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sums over the table {@code orders}, of which a month is read by its time. */
public final class JdbcTurnovers implements Turnovers {
    private static final String SUMS = "SELECT agent, SUM(price) FROM orders WHERE created_at >= ? AND created_at < ?"
            + " AND agent IS NOT NULL AND state IN ('PAID', 'DELIVERED') GROUP BY agent";

    private static final String REACHED = "SELECT created_at FROM (SELECT created_at,"
            + " SUM(price) OVER (ORDER BY created_at, id) AS together FROM orders WHERE agent = ? AND created_at >= ?"
            + " AND created_at < ? AND state IN ('PAID', 'DELIVERED')) AS sold WHERE together >= ?"
            + " ORDER BY created_at LIMIT 1";

    private final Database database;

    public JdbcTurnovers(Database database) {
        this.database = database;
    }

    @Override
    public Map<AgentCode, Money> between(Instant from, Instant to) {
        return database
                .sql(connection -> Statements.list(
                        connection,
                        SUMS,
                        row -> Map.entry(new AgentCode(row.getString(1)), Money.rupiah(row.getLong(2))),
                        Micros.of(from),
                        Micros.of(to)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Instant> reached(AgentCode agent, Instant from, Instant to, Money turnover) {
        return database.sql(connection -> Statements.first(
                connection,
                REACHED,
                row -> Micros.toInstant(row.getLong(1)),
                agent.value(),
                Micros.of(from),
                Micros.of(to),
                turnover.units()));
    }
}
