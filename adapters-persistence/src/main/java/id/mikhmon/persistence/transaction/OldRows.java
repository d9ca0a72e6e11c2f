package id.mikhmon.persistence.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Removes rows that nobody needs any more: found without a lock, then removed by their keys, so that the search stops no traffic. */
public final class OldRows {
    private OldRows() {}

    /**
     * Removes one batch.
     *
     * @param key the primary key of the table, one column
     * @param condition which rows, as SQL with a {@code ?} for each value; like the names it is the store's own and never from outside
     * @return how many rows; fewer than {@code most} when no more are left
     */
    public static int remove(
            Connection connection, String table, String key, String condition, List<?> values, int most)
            throws SQLException {
        List<Object> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + key + " FROM " + table + " WHERE " + condition + " LIMIT " + most)) {
            bind(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1));
                }
            }
        }
        if (keys.isEmpty()) {
            return 0;
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE " + key + " IN (" + placeholders(keys.size()) + ")")) {
            bind(delete, keys);
            return delete.executeUpdate();
        }
    }

    /** @return {@code ?, ?, ?} */
    public static String placeholders(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
