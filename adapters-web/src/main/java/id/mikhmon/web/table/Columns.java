package id.mikhmon.web.table;

import java.util.List;
import java.util.Set;

/**
 * The columns of a table that is given out. All are text, so that a phone number keeps its sign and a code its zeros, except for the
 * amounts: there a spreadsheet has to add up.
 *
 * @param names in the order of the cells
 * @param amounts those of them that hold a whole number or nothing
 */
public record Columns(List<String> names, Set<String> amounts) {
    public Columns {
        names = List.copyOf(names);
        amounts = Set.copyOf(amounts);
    }

    public static Columns of(String... names) {
        return new Columns(List.of(names), Set.of());
    }

    public Columns withAmounts(String... columns) {
        return new Columns(names, Set.of(columns));
    }

    boolean isAmount(int column) {
        return amounts.contains(names.get(column));
    }
}
