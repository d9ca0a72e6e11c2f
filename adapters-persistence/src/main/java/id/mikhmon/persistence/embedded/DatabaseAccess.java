package id.mikhmon.persistence.embedded;

import java.util.Objects;

/**
 * How to reach a database: address, account and password, none of them null.
 *
 * @param jdbcUrl a {@code jdbc:mysql:} address with the schema and the driver options that fit the server
 */
public record DatabaseAccess(String jdbcUrl, String user, String password) {
    public DatabaseAccess {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** The same server and account with another schema. */
    public DatabaseAccess withSchema(String schema) {
        return new DatabaseAccess(jdbcUrl.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + schema), user, password);
    }

    /** Leaves the password out, so that it cannot get into a log by accident. */
    @Override
    public String toString() {
        return user + "@" + jdbcUrl;
    }
}
