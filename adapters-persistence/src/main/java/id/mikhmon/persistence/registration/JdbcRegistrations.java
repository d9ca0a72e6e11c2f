package id.mikhmon.persistence.registration;

import id.mikhmon.application.registration.CountRegistrations.Waiting;
import id.mikhmon.application.registration.RegistrationMark;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.registration.Admission;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationId;
import id.mikhmon.domain.registration.RegistrationOrigin;
import id.mikhmon.domain.registration.RegistrationState;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.PageByAge;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registrations in the table {@code registrations}. By SQL, since JPA condemns a transaction when a phone waits already. */
public final class JdbcRegistrations implements Registrations {
    private static final String BY_ID = "SELECT * FROM registrations WHERE id = ?";

    private final Database database;

    public JdbcRegistrations(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Registration registration) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO registrations (id, name, phone, waiting_phone, email, upline, origin, state, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                registration.id().value(),
                registration.name(),
                registration.phone().e164(),
                registration.phone().e164(),
                registration.email().orElse(null),
                registration.upline().map(AgentCode::value).orElse(null),
                registration.origin().name(),
                registration.state().name(),
                Micros.of(registration.askedAt())));
    }

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return first(BY_ID, id.value());
    }

    @Override
    public Optional<Registration> lock(RegistrationId id) {
        return first(BY_ID + " FOR UPDATE", id.value());
    }

    private Optional<Registration> first(String sql, Object parameter) {
        return database.sql(
                connection -> Statements.first(connection, sql, JdbcRegistrations::registration, parameter));
    }

    @Override
    public void decide(Registration decided) {
        Admission decision = decided.decision()
                .orElseThrow(() -> new IllegalArgumentException("registration " + decided.id() + " is not decided"));
        int changed = database.sql(connection -> Statements.update(
                connection,
                "UPDATE registrations SET state = ?, decided_by = ?, decided_at = ?, agent = ?, reason = ?,"
                        + " waiting_phone = NULL WHERE id = ? AND state = 'WAITING'",
                decided.state().name(),
                decision.by(),
                Micros.of(decision.at()),
                decision.agent().map(AgentCode::value).orElse(null),
                decision.reason().orElse(null),
                decided.id().value()));
        if (changed != 1) {
            throw new IllegalStateException("registration " + decided.id() + " does not wait any more");
        }
    }

    @Override
    public Waiting waiting() {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT COUNT(*), MIN(asked_at) FROM registrations WHERE state = 'WAITING'",
                        row -> new Waiting(row.getLong(1), Micros.toOptional(row.getObject(2, Long.class)))))
                .orElseThrow();
    }

    @Override
    public List<Registration> broughtBy(AgentCode upline, Instant since) {
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT * FROM registrations WHERE upline = ? AND origin = 'UPLINE'"
                        + " AND (asked_at >= ? OR state = 'WAITING') ORDER BY asked_at DESC, id DESC",
                JdbcRegistrations::registration,
                upline.value(),
                Micros.of(since)));
    }

    @Override
    public List<Registration> page(
            Optional<RegistrationState> state, AgeOrder order, Optional<RegistrationMark> after, int most) {
        PageByAge page = new PageByAge("SELECT * FROM registrations", "asked_at", "id", order)
                .where("state", state.map(RegistrationState::name));
        after.ifPresent(mark -> page.after(mark.askedAt(), mark.id().value()));
        return database.sql(connection -> page.read(connection, most, JdbcRegistrations::registration));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                new RegistrationId(row.getString("id")),
                row.getString("name"),
                new PhoneNumber(row.getString("phone")),
                Optional.ofNullable(row.getString("email")),
                agent(row, "upline"),
                RegistrationOrigin.valueOf(row.getString("origin")),
                Micros.toInstant(row.getLong("asked_at")),
                decision(row));
    }

    private static Optional<Admission> decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Admission(
                        by,
                        agent(row, "agent"),
                        Optional.ofNullable(row.getString("reason")),
                        Micros.toInstant(row.getLong("decided_at"))));
    }

    private static Optional<AgentCode> agent(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(AgentCode::new);
    }
}
