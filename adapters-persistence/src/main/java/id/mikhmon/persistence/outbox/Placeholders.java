package id.mikhmon.persistence.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The list of an {@code IN} condition. Its length is the next power of two, the last id repeated, so that a handful of
 * prepared statements serves lists of all lengths.
 */
final class Placeholders {
    private Placeholders() {}

    static String forAll(List<Long> ids) {
        return "(" + "?, ".repeat(length(ids) - 1) + "?)";
    }

    static void bind(PreparedStatement statement, int first, List<Long> ids) throws SQLException {
        for (int i = 0; i < length(ids); i++) {
            statement.setLong(first + i, ids.get(Math.min(i, ids.size() - 1)));
        }
    }

    private static int length(List<Long> ids) {
        int power = Integer.highestOneBit(ids.size());
        return power == ids.size() ? power : 2 * power;
    }
}
