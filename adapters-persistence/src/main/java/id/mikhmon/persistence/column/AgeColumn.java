package id.mikhmon.persistence.column;

import id.mikhmon.domain.shared.AgeOrder;
import java.time.Instant;
import java.util.List;

/**
 * Pages through rows by a column of time, and by {@code id} among rows of one moment. An index that ends with both serves either
 * order, from either end.
 */
public record AgeColumn(String name, AgeOrder order) {
    /** @return the condition for rows that come after a mark, with the parameters of {@link #mark} */
    public String beyond() {
        // The first half repeats what the second says, in a form that the index serves.
        return "%1$s %2$s= ? AND (%1$s %2$s ? OR id %2$s ?)".formatted(name, order == AgeOrder.OLDEST ? ">" : "<");
    }

    /** @return the time and the id of the last row that is known, as {@link #beyond} takes them */
    public List<Object> mark(Instant at, String id) {
        return List.of(Micros.of(at), Micros.of(at), id);
    }

    public String sorted() {
        return order == AgeOrder.OLDEST
                ? " ORDER BY %s, id".formatted(name)
                : " ORDER BY %s DESC, id DESC".formatted(name);
    }
}
