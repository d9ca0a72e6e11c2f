package id.mikhmon.persistence.secret;

import id.mikhmon.persistence.transaction.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells at the start whether the key is the one that the stored credentials were sealed with, by a value of its own in the table
 * {@code secret_key_check}. A database without that value is tried by the credentials that it holds, and gets the value then.
 */
public final class SecretKeyCheck {
    private static final int ONLY_ROW = 1;
    private static final String VALUE = "This opens with the right key.";
    private static final SecretBox.Place PLACE = new SecretBox.Place("secret_key_check", "sealed_value", "1");

    /** Where credentials stood before there was a value to check; what was added since has come after it. */
    private static final List<Column> CREDENTIALS = List.of(
            new Column("routers", "sealed_password", "name"),
            new Column("gateway_accounts", "sealed_credentials", "gateway"),
            new Column("messaging_accounts", "sealed_credentials", "gateway"));

    private final Database database;
    private final SecretBox secrets;

    public SecretKeyCheck(Database database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /**
     * Tries the key; in one transaction, so that of two nodes that begin on an empty database with two keys one is refused.
     *
     * @throws WrongSecretKey when it opens nothing of what is stored. A credential that does not open beside one that does was changed by hand
     *     and stops nobody here.
     */
    public void check() {
        database.sql(connection -> {
            Optional<byte[]> sealed = storedValue(connection);
            if (sealed.isPresent()) {
                secrets.open(sealed.get(), PLACE);
            } else {
                checkByCredentials(connection);
                storeValue(connection);
            }
            return sealed;
        });
    }

    private static Optional<byte[]> storedValue(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sealed_value FROM secret_key_check WHERE id = ?")) {
            select.setInt(1, ONLY_ROW);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private void storeValue(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO secret_key_check (id, sealed_value) VALUES (?, ?)")) {
            insert.setInt(1, ONLY_ROW);
            insert.setBytes(2, secrets.seal(VALUE, PLACE));
            insert.executeUpdate();
        }
    }

    private void checkByCredentials(Connection connection) throws SQLException {
        List<WrongSecretKey> failures = new ArrayList<>();
        for (Column column : CREDENTIALS) {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT " + column.key + ", " + column.name + " FROM " + column.table);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    try {
                        secrets.open(
                                rows.getBytes(2), new SecretBox.Place(column.table, column.name, rows.getString(1)));
                        return;
                    } catch (WrongSecretKey e) {
                        failures.add(e);
                    }
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private record Column(String table, String name, String key) {}
}
