package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.ApiTokens;
import id.mikhmon.domain.identity.ApiToken;
import id.mikhmon.domain.identity.ApiTokenId;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API tokens in the table {@code api_tokens}. */
public final class JdbcApiTokens implements ApiTokens {
    private static final String TOKENS =
            "SELECT id, hash, person, label, capabilities, created_at, expires_at, seen_at FROM api_tokens ";

    private final Database database;

    public JdbcApiTokens(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiToken token) {
        change(
                "INSERT INTO api_tokens (id, hash, person, label, capabilities, created_at, expires_at, seen_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                token.id().value(),
                token.hash().hex(),
                token.person().value(),
                token.label(),
                Granted.text(token.capabilities()),
                Micros.of(token.createdAt()),
                Micros.of(token.expiresAt()),
                Micros.of(token.seenAt()));
    }

    @Override
    public Optional<ApiToken> find(TokenHash hash) {
        return database.sql(connection ->
                Statements.first(connection, TOKENS + "WHERE hash = ?", JdbcApiTokens::token, hash.hex()));
    }

    @Override
    public List<ApiToken> of(PersonId person) {
        return database.sql(connection -> Statements.list(
                connection,
                TOKENS + "WHERE person = ? ORDER BY created_at DESC, id",
                JdbcApiTokens::token,
                person.value()));
    }

    @Override
    public boolean remove(PersonId person, ApiTokenId token) {
        return change("DELETE FROM api_tokens WHERE person = ? AND id = ?", person.value(), token.value()) == 1;
    }

    @Override
    public int removeAll(PersonId person) {
        return change("DELETE FROM api_tokens WHERE person = ?", person.value());
    }

    @Override
    public void note(ApiTokenId token, Instant seenAt) {
        change("UPDATE api_tokens SET seen_at = ? WHERE id = ?", Micros.of(seenAt), token.value());
    }

    private int change(String sql, @Nullable Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                new ApiTokenId(row.getString("id")),
                new TokenHash(row.getString("hash")),
                new PersonId(row.getString("person")),
                row.getString("label"),
                Granted.of(row.getString("capabilities")),
                Micros.toInstant(row.getLong("created_at")),
                Micros.toInstant(row.getLong("expires_at")),
                Micros.toOptional(row.getObject("seen_at", Long.class)));
    }
}
