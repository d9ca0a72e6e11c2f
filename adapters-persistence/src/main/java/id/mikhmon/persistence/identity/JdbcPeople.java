package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.People;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.Person;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.PersonState;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Persons in the table {@code people}; its columns of credentials belong to {@link JdbcCredentialVault}. */
public final class JdbcPeople implements People {
    private static final String PEOPLE =
            "SELECT id, kind, login, name, agent, phone, language, state, granted, created_at FROM people ";

    private final Database database;

    public JdbcPeople(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return one("WHERE id = ?", id.value());
    }

    @Override
    public Optional<Person> find(LoginName login) {
        return one("WHERE login = ?", login.value());
    }

    @Override
    public Optional<Person> find(AgentCode agent) {
        return one("WHERE agent = ?", agent.value());
    }

    private Optional<Person> one(String where, String value) {
        return database.sql(connection -> Statements.first(connection, PEOPLE + where, JdbcPeople::person, value));
    }

    @Override
    public List<Person> all() {
        return database.sql(connection -> Statements.list(connection, PEOPLE + "ORDER BY login", JdbcPeople::person));
    }

    @Override
    public boolean add(Person person) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO people (kind, name, phone, language, state, granted, id, login, agent, created_at,"
                        + " totp_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                person.kind().name(),
                person.name(),
                person.phone().map(PhoneNumber::e164).orElse(null),
                person.language().tag(),
                person.state().name(),
                Granted.text(person.granted()),
                person.id().value(),
                person.login().value(),
                person.agent().map(AgentCode::value).orElse(null),
                Micros.of(person.createdAt())));
    }

    @Override
    public void save(Person person) {
        database.sql(connection -> Statements.update(
                connection,
                "UPDATE people SET kind = ?, name = ?, phone = ?, language = ?, state = ?, granted = ? WHERE id = ?",
                person.kind().name(),
                person.name(),
                person.phone().map(PhoneNumber::e164).orElse(null),
                person.language().tag(),
                person.state().name(),
                Granted.text(person.granted()),
                person.id().value()));
    }

    @Override
    public List<PersonId> lockActiveAdministrators() {
        // By the key, so that two who ask at once lock in the same order. Rows that do not fit are let go again.
        return database.sql(connection -> Statements.list(
                connection,
                "SELECT id FROM people WHERE kind = 'ADMIN' AND state = 'ACTIVE' ORDER BY id FOR UPDATE",
                row -> new PersonId(row.getString(1))));
    }

    @Override
    public boolean claimFirst(PersonId person, Instant now) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO first_administrator (id, person, created_at) VALUES (1, ?, ?)",
                person.value(),
                Micros.of(now)));
    }

    @Override
    public boolean isClaimed() {
        return database.sql(
                connection -> Statements.first(connection, "SELECT id FROM first_administrator", row -> row.getInt(1))
                        .isPresent());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                PersonKind.valueOf(row.getString("kind")),
                new LoginName(row.getString("login")),
                row.getString("name"),
                Optional.ofNullable(row.getString("agent")).map(AgentCode::new),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Language.ofTag(row.getString("language")),
                PersonState.valueOf(row.getString("state")),
                Granted.of(row.getString("granted")),
                Micros.toInstant(row.getLong("created_at")));
    }
}
