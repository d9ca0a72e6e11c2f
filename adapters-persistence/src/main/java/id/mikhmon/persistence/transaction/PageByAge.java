package id.mikhmon.persistence.transaction;

import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.persistence.column.Micros;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of a list by the age of its rows. It begins behind a mark, which costs no more far down than on top. */
public final class PageByAge {
    private final String select;
    private final String time;
    private final String key;
    private final AgeOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param select up to its conditions, of which it has none
     * @param time column by which the rows come
     * @param key column that tells rows of one time apart; an index that ends with both serves either order, from either end
     */
    public PageByAge(String select, String time, String key, AgeOrder order) {
        this.select = select;
        this.time = time;
        this.key = key;
        this.order = order;
    }

    /** Keeps rows that have the value; all of them when there is none. */
    public PageByAge where(String column, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.add(column + " = ?");
            values.add(wanted);
        });
        return this;
    }

    /** Begins behind the row of that time and key. */
    public void after(Instant at, String last) {
        // The first half repeats what the second says, in a form that the index serves.
        conditions.add("%1$s %3$s= ? AND (%1$s %3$s ? OR %2$s %3$s ?)"
                .formatted(time, key, order == AgeOrder.OLDEST ? ">" : "<"));
        values.addAll(List.of(Micros.of(at), Micros.of(at), last));
    }

    /** @param most how many rows at the most */
    public <T> List<T> read(Connection connection, int most, Statements.RowReader<T> reader) throws SQLException {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        List<Object> bound = new ArrayList<>(values);
        bound.add(most);
        String sorted = order == AgeOrder.OLDEST ? " ORDER BY %s, %s" : " ORDER BY %s DESC, %s DESC";
        return Statements.list(
                connection, select + where + sorted.formatted(time, key) + " LIMIT ?", reader, bound.toArray());
    }
}
