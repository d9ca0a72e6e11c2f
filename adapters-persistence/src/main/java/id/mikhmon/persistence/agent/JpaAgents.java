package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.checkout.CatalogueCounter;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Fresh;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Agents in the table {@code agents}. Read by JPA; written by SQL, since JPA condemns the whole transaction when the unique
 * index on phones refuses a row.
 */
public final class JpaAgents implements Agents {
    private static final String UPDATE = "UPDATE agents SET name = ?, phone = ?, email = ?, level = ?, upline = ?,"
            + " status = ?, credit_limit = ?, low_balance_alert = ?, currency = ?, offers = ?, routers = ?, notes = ?,"
            + " version = version + 1 WHERE code = ?";
    private static final String INSERT =
            "INSERT INTO agents (" + AgentRows.COLUMNS + ", version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    /** The driver knows no larger number of rows. */
    private static final int MOST_ROWS = 1_000_000;

    private final Database database;

    public JpaAgents(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Agent> find(AgentCode code) {
        return database.read(entities -> Optional.ofNullable(entities.find(AgentRow.class, code.value(), Fresh.READ))
                .map(AgentRows::toAgent));
    }

    /** A read that takes a shared lock sees what was committed before it was given. */
    @Override
    public Optional<Agent> hold(AgentCode code) {
        return database.write(entities -> {
            // Before anything is written, a query may go over another connection than the transaction's, and its lock
            // with it.
            entities.unwrap(Connection.class);
            Query query = entities.createNativeQuery(
                    "SELECT * FROM agents WHERE code = ? LOCK IN SHARE MODE", AgentRow.class);
            return found(query, List.of(code.value())).stream().findFirst();
        });
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
    public Optional<Agent> withPhone(PhoneNumber phone) {
        return database.read(entities -> Fresh.read(
                        entities.createQuery("SELECT a FROM AgentRow a WHERE a.phone = :phone", AgentRow.class))
                .setParameter("phone", phone.e164())
                .getResultStream()
                .map(AgentRows::toAgent)
                .findFirst());
    }

    @Override
    public List<Agent> list(Filter filter, int limit) {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        filter.text().ifPresent(text -> {
            String searched = "code LIKE ? ESCAPE '!' OR LOWER(name) LIKE ? ESCAPE '!'";
            parameters.add(literal(text.toUpperCase(Locale.ROOT)) + "%");
            parameters.add("%" + literal(text.toLowerCase(Locale.ROOT)) + "%");
            if (filter.phone().isPresent()) {
                searched += " OR phone LIKE ? ESCAPE '!'";
                parameters.add(literal(filter.phone().get()) + "%");
            }
            conditions.add("(" + searched + ")");
        });
        filter.status().ifPresent(status -> {
            conditions.add("status = ?");
            parameters.add(status.name());
        });
        filter.level().ifPresent(level -> {
            conditions.add("level = ?");
            parameters.add(level.value());
        });
        filter.after().ifPresent(code -> {
            conditions.add("code > ?");
            parameters.add(code.value());
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return database.read(entities -> agents(
                entities.createNativeQuery("SELECT * FROM agents" + where + " ORDER BY code", AgentRow.class),
                parameters,
                limit));
    }

    private static List<Agent> agents(Query query, List<String> parameters, int limit) {
        return found(query.setMaxResults(Math.min(limit, MOST_ROWS)), parameters);
    }

    private static List<Agent> found(Query query, List<String> parameters) {
        Fresh.READ.forEach(query::setHint);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> AgentRows.toAgent((AgentRow) row)).toList();
    }

    /** What is searched for is no pattern. */
    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @Override
    public List<Agent> under(AgentCode upline, int most) {
        return database.read(entities -> Fresh.read(entities.createQuery(
                        "SELECT a FROM AgentRow a WHERE a.upline = :upline ORDER BY a.code", AgentRow.class))
                .setParameter("upline", upline.value())
                .setMaxResults(most)
                .getResultStream()
                .map(AgentRows::toAgent)
                .toList());
    }

    @Override
    public int countOf(LevelCode level) {
        return database.read(
                entities -> entities.createQuery("SELECT COUNT(a) FROM AgentRow a WHERE a.level = :level", Long.class)
                        .setParameter("level", level.value())
                        .getSingleResult()
                        .intValue());
    }

    /** The row that every change of the catalogue counts up, so that there is no second lock to take in another order. */
    @Override
    public void lock() {
        database.sql(CatalogueCounter::lock);
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
            AgentRows.bind(statement, agent);
            return statement.executeUpdate();
        }
    }
}
