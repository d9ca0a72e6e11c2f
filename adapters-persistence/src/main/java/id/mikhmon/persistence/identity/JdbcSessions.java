package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.Sessions;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.Session;
import id.mikhmon.domain.identity.SessionId;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the table {@code sessions}. */
public final class JdbcSessions implements Sessions {
    private static final String SESSIONS =
            "SELECT id, hash, person, stage, created_at, seen_at, expires_at, address, device FROM sessions ";

    private final Database database;

    public JdbcSessions(Database database) {
        this.database = database;
    }

    @Override
    public void add(Session session) {
        change(
                "INSERT INTO sessions (id, hash, person, stage, created_at, seen_at, expires_at, address, device)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id().value(),
                session.hash().hex(),
                session.person().value(),
                session.stage().name(),
                Micros.of(session.createdAt()),
                Micros.of(session.seenAt()),
                Micros.of(session.expiresAt()),
                session.address(),
                session.device());
    }

    @Override
    public Optional<Session> find(TokenHash hash) {
        return database.sql(connection ->
                Statements.first(connection, SESSIONS + "WHERE hash = ?", JdbcSessions::session, hash.hex()));
    }

    @Override
    public void note(Session seen) {
        change(
                "UPDATE sessions SET seen_at = ?, address = ? WHERE hash = ?",
                Micros.of(seen.seenAt()),
                seen.address(),
                seen.hash().hex());
    }

    @Override
    public boolean remove(TokenHash hash) {
        return change("DELETE FROM sessions WHERE hash = ?", hash.hex()) == 1;
    }

    @Override
    public boolean remove(PersonId person, SessionId session) {
        return change("DELETE FROM sessions WHERE person = ? AND id = ?", person.value(), session.value()) == 1;
    }

    @Override
    public int removeAll(PersonId person, Optional<TokenHash> kept) {
        return change(
                "DELETE FROM sessions WHERE person = ? AND hash <> ?",
                person.value(),
                kept.map(TokenHash::hex).orElse(""));
    }

    @Override
    public List<Session> of(PersonId person) {
        return database.sql(connection -> Statements.list(
                connection,
                SESSIONS + "WHERE person = ? ORDER BY seen_at DESC, id",
                JdbcSessions::session,
                person.value()));
    }

    @Override
    public int forgetExpired(Instant time) {
        return change("DELETE FROM sessions WHERE expires_at < ?", Micros.of(time));
    }

    private int change(String sql, Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getString("id")),
                new TokenHash(row.getString("hash")),
                new PersonId(row.getString("person")),
                Session.Stage.valueOf(row.getString("stage")),
                Micros.toInstant(row.getLong("created_at")),
                Micros.toInstant(row.getLong("seen_at")),
                Micros.toInstant(row.getLong("expires_at")),
                row.getString("address"),
                row.getString("device"));
    }
}
