package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Fresh;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Agents in the table {@code agents}. Read by JPA; written by SQL, since JPA condemns the whole transaction when the unique
 * index on phones refuses a row.
 */
public final class JpaAgents implements Agents {
    private static final String UPDATE =
            "UPDATE agents SET name = ?, phone = ?, level = ?, active = ?, version = version + 1 WHERE code = ?";
    private static final String INSERT =
            "INSERT INTO agents (name, phone, level, active, code, version) VALUES (?, ?, ?, ?, ?, 1)";

    private final Database database;

    public JpaAgents(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Agent> find(AgentCode code) {
        return database.read(entities -> Optional.ofNullable(entities.find(AgentRow.class, code.value(), Fresh.READ))
                .map(AgentRows::toAgent));
    }

    @Override
    public List<Agent> all() {
        return database.read(
                entities -> Fresh.read(entities.createQuery("SELECT a FROM AgentRow a ORDER BY a.code", AgentRow.class))
                        .getResultStream()
                        .map(AgentRows::toAgent)
                        .toList());
    }

    @Override
    public boolean save(Agent agent) {
        return database.write(entities -> {
            CatalogueCounter.count(entities);
            AtomicBoolean isNew = new AtomicBoolean();
            boolean stored = database.sqlUnlessTaken(connection -> {
                isNew.set(executed(connection, UPDATE, agent) == 0);
                return isNew.get() ? executed(connection, INSERT, agent) : 1;
            });
            if (!stored) {
                throw new PhoneTaken();
            }
            return isNew.get();
        });
    }

    private static int executed(Connection connection, String sql, Agent agent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, agent.name());
            statement.setString(2, agent.phone().e164());
            statement.setString(3, agent.level().value());
            statement.setBoolean(4, agent.active());
            statement.setString(5, agent.code().value());
            return statement.executeUpdate();
        }
    }
}
