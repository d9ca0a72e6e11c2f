package id.mikhmon.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The list of an {@code IN} condition. Its length is the next power of two, the last one repeated, so that a handful of
 * prepared statements serves lists of all lengths.
 */
public final class Placeholders {
    private Placeholders() {}

    /** @param ids at least one */
    public static String forAll(List<?> ids) {
        return "(" + "?, ".repeat(length(ids) - 1) + "?)";
    }

    public static void bind(PreparedStatement statement, int first, List<?> ids) throws SQLException {
        for (int i = 0; i < length(ids); i++) {
            statement.setObject(first + i, ids.get(Math.min(i, ids.size() - 1)));
        }
    }

    private static int length(List<?> ids) {
        int power = Integer.highestOneBit(ids.size());
        return power == ids.size() ? power : 2 * power;
    }
}
