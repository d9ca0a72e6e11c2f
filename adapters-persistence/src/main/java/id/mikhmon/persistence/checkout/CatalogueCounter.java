package id.mikhmon.persistence.checkout;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts changes of what the sales page shows. Called first in the transaction of the change. */
public final class CatalogueCounter {
    private CatalogueCounter() {}

    /** The row stays locked until the commit, so that the number grows in the order of the commits. */
    public static void count(EntityManager entities) {
        entities.createNativeQuery("UPDATE catalogue_version SET version = version + 1 WHERE id = 1")
                .executeUpdate();
    }

    /**
     * Keeps others from counting until the commit, for changes that have to be decided on first.
     *
     * @return the version now
     */
    public static long lock(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT version FROM catalogue_version WHERE id = 1 FOR UPDATE");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
