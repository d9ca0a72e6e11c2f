package id.mikhmon.persistence.identity;

import id.mikhmon.application.identity.port.CredentialVault;
import id.mikhmon.domain.identity.BegunFactor;
import id.mikhmon.domain.identity.Credentials;
import id.mikhmon.domain.identity.PasswordHash;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.TokenHash;
import id.mikhmon.domain.identity.TotpSecret;
import id.mikhmon.persistence.column.Micros;
import id.mikhmon.persistence.secret.SecretBox;
import id.mikhmon.persistence.transaction.Database;
import id.mikhmon.persistence.transaction.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Credentials in the table {@code people} and recovery codes in {@code recovery_codes}. Keys of one-time codes are needed as
 * they are, so they are sealed; all else is hashed.
 */
public final class JdbcCredentialVault implements CredentialVault {
    private static final String TOTP = "sealed_totp";
    private static final String BEGINNING = "sealed_beginning";

    private final Database database;
    private final SecretBox secrets;

    public JdbcCredentialVault(Database database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public Credentials of(PersonId person) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT password, sealed_totp, sealed_beginning, beginning_at, totp_step FROM people WHERE id = ?",
                        row -> credentials(row, person),
                        person.value())
                .orElse(Credentials.NONE));
    }

    @Override
    public void setPassword(PersonId person, PasswordHash hash) {
        change("UPDATE people SET password = ? WHERE id = ?", hash.text(), person.value());
    }

    @Override
    public void begin(PersonId person, BegunFactor begun) {
        change(
                "UPDATE people SET sealed_beginning = ?, beginning_at = ? WHERE id = ?",
                sealed(begun.secret(), BEGINNING, person),
                Micros.of(begun.begunAt()),
                person.value());
    }

    @Override
    public int forgetBegunBefore(Instant time) {
        return change(
                "UPDATE people SET sealed_beginning = NULL, beginning_at = NULL"
                        + " WHERE sealed_beginning IS NOT NULL AND COALESCE(beginning_at, 0) < ?",
                Micros.of(time));
    }

    @Override
    public void confirm(PersonId person, TotpSecret secret, long step) {
        change(
                "UPDATE people SET sealed_totp = ?, sealed_beginning = NULL, beginning_at = NULL, totp_step = ? WHERE id = ?",
                sealed(secret, TOTP, person),
                step,
                person.value());
    }

    @Override
    public void dropSecondFactor(PersonId person) {
        change(
                "UPDATE people SET sealed_totp = NULL, sealed_beginning = NULL, beginning_at = NULL, totp_step = 0 WHERE id = ?",
                person.value());
        change("DELETE FROM recovery_codes WHERE person = ?", person.value());
    }

    @Override
    public boolean useStep(PersonId person, long step) {
        return change("UPDATE people SET totp_step = ? WHERE id = ? AND totp_step < ?", step, person.value(), step)
                == 1;
    }

    @Override
    public void replaceRecoveryCodes(PersonId person, Set<TokenHash> codes) {
        database.sql(connection -> {
            Statements.update(connection, "DELETE FROM recovery_codes WHERE person = ?", person.value());
            for (TokenHash code : codes) {
                Statements.update(
                        connection,
                        "INSERT INTO recovery_codes (person, hash) VALUES (?, ?)",
                        person.value(),
                        code.hex());
            }
            return codes;
        });
    }

    @Override
    public boolean useRecoveryCode(PersonId person, TokenHash code) {
        return change("DELETE FROM recovery_codes WHERE person = ? AND hash = ?", person.value(), code.hex()) == 1;
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        return database.sql(connection -> Statements.first(
                        connection,
                        "SELECT COUNT(*) FROM recovery_codes WHERE person = ?",
                        row -> row.getInt(1),
                        person.value())
                .orElse(0));
    }

    private Credentials credentials(ResultSet row, PersonId person) throws SQLException {
        // One that was begun before this column was there is over.
        Instant begunAt = Micros.toInstant(row.getLong("beginning_at"));
        return new Credentials(
                Optional.ofNullable(row.getString("password")).map(PasswordHash::new),
                opened(row.getBytes(TOTP), TOTP, person),
                row.getLong("totp_step"),
                opened(row.getBytes(BEGINNING), BEGINNING, person).map(secret -> new BegunFactor(secret, begunAt)));
    }

    private int change(String sql, Object... parameters) {
        return database.sql(connection -> Statements.update(connection, sql, parameters));
    }

    private byte[] sealed(TotpSecret secret, String column, PersonId person) {
        return secrets.seal(secret.base32(), place(column, person));
    }

    private Optional<TotpSecret> opened(byte[] sealed, String column, PersonId person) {
        return Optional.ofNullable(sealed).map(bytes -> TotpSecret.of(secrets.open(bytes, place(column, person))));
    }

    private static SecretBox.Place place(String column, PersonId person) {
        return new SecretBox.Place("people", column, person.value());
    }
}
