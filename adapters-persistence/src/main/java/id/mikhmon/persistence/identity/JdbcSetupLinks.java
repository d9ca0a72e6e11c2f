package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.time.Instant;
import java.util.Optional;

/** Links in the table {@code setup_links}, and the keys that gave them in {@code setup_link_keys}. A link that was used is gone. */
public final class JdbcSetupLinks implements SetupLinks {
    private final Database database;

    public JdbcSetupLinks(Database database) {
        this.database = database;
    }

    @Override
    public void add(SetupLink link) {
        change(
                "INSERT INTO setup_links (hash, person, created_at, expires_at) VALUES (?, ?, ?, ?)",
                link.hash().hex(),
                text(link.person()),
                Micros.of(link.createdAt()),
                Micros.of(link.expiresAt()));
    }

    @Override
    public Optional<SetupLink> find(TokenHash hash) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT hash, person, created_at, expires_at FROM setup_links WHERE hash = ?",
                row -> new SetupLink(
                        new TokenHash(row.getString("hash")),
                        Optional.of(row.getString("person"))
                                .filter(person -> !person.isEmpty())
                                .map(PersonId::new),
                        Micros.toInstant(row.getLong("created_at")),
                        Micros.toInstant(row.getLong("expires_at"))),
                hash.hex()));
    }

    @Override
    public boolean use(TokenHash hash) {
        return change("DELETE FROM setup_links WHERE hash = ?", hash.hex()) == 1;
    }

    @Override
    public void removeAll(Optional<PersonId> person) {
        change("DELETE FROM setup_links WHERE person = ?", text(person));
    }

    @Override
    public int forgetExpired(Instant time) {
        return change("DELETE FROM setup_links WHERE expires_at < ?", Micros.of(time));
    }

    @Override
    public Optional<Given> given(LoginName login, IdempotencyKey key) {
        return database.sql(connection -> Statements.first(
                connection,
                "SELECT sent, expires_at FROM setup_link_keys WHERE login = ? AND idempotency_key = ?",
                row -> new Given(row.getBoolean("sent"), Micros.toInstant(row.getLong("expires_at"))),
                login.value(),
                key.value()));
    }

    @Override
    public boolean claim(LoginName login, IdempotencyKey key, Given given) {
        return database.sqlUnlessTaken(connection -> Statements.update(
                connection,
                "INSERT INTO setup_link_keys (login, idempotency_key, sent, expires_at) VALUES (?, ?, ?, ?)",
                login.value(),
                key.value(),
                given.sent(),
                Micros.of(given.expiresAt())));
    }

    @Override
    public void forgetKeys(Instant time) {
        change("DELETE FROM setup_link_keys WHERE expires_at < ?", Micros.of(time));
    }

    private int change(String sql, Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    private static String text(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse("");
    }
}
