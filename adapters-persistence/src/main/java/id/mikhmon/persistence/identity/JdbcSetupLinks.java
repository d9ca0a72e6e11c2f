package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.SetupLinks;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.SetupLink;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.time.Instant;
import java.util.Optional;

/** Links in the table {@code setup_links}. One that was used is gone. */
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

    private int change(String sql, Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    private static String text(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse("");
    }
}
