package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds in the table {@code agent_level_holds}. */
public final class JdbcLevelHolds implements LevelHolds {
    private final Database database;

    public JdbcLevelHolds(Database database) {
        this.database = database;
    }

    @Override
    public void hold(LevelHold hold) {
        long at = Micros.of(hold.setAt());
        database.sql(connection -> Statements.update(
                connection,
                "INSERT INTO agent_level_holds (agent, set_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE set_at = ?",
                hold.agent().value(),
                at,
                at));
    }

    @Override
    public Optional<LevelHold> find(AgentCode agent) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT agent, set_at FROM agent_level_holds WHERE agent = ?",
                JdbcLevelHolds::hold,
                agent.value()));
    }

    @Override
    public List<LevelHold> since(Instant from) {
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT agent, set_at FROM agent_level_holds WHERE set_at >= ? ORDER BY agent",
                JdbcLevelHolds::hold,
                Micros.of(from)));
    }

    @Override
    public boolean release(AgentCode agent) {
        return database.sql(connection ->
                        Statements.update(connection, "DELETE FROM agent_level_holds WHERE agent = ?", agent.value()))
                > 0;
    }

    private static LevelHold hold(ResultSet row) throws SQLException {
        return new LevelHold(new AgentCode(row.getString("agent")), Micros.toInstant(row.getLong("set_at")));
    }
}
