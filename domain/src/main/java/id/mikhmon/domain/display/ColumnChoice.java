package id.mikhmon.domain.display;

import java.util.Set;

/**
 * In which columns a person wants a list to differ from what everybody sees. Only the difference is kept: a column that comes with a
 * newer version shows itself as it was meant to, and one that is gone says nothing.
 *
 * @param shown columns that the list does not show by itself
 * @param hidden columns that it shows by itself
 */
public record ColumnChoice(Set<ColumnKey> shown, Set<ColumnKey> hidden) {
    /** How everybody sees the list who chose nothing. */
    public static final ColumnChoice USUAL = new ColumnChoice(Set.of(), Set.of());

    /** More than any list has. */
    public static final int MOST = 40;

    public ColumnChoice {
        shown = Set.copyOf(shown);
        hidden = Set.copyOf(hidden);
        if (shown.size() + hidden.size() > MOST) {
            throw new IllegalArgumentException("a choice names at most 40 columns");
        }
        if (shown.stream().anyMatch(hidden::contains)) {
            throw new IllegalArgumentException("a column is shown or hidden");
        }
    }

    /** @param usually whether the list shows it by itself */
    public boolean shows(ColumnKey column, boolean usually) {
        return usually ? !hidden.contains(column) : shown.contains(column);
    }
}
