package id.mikhmon.domain.display;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a column of a list, whatever its heading is called in which language. */
public record ColumnKey(String value) implements Comparable<ColumnKey> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z_]{0,29}");

    public ColumnKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a column's key is 1 to 30 small letters or underscores");
        }
    }

    /** @return empty when the text names no column of any list */
    public static Optional<ColumnKey> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ColumnKey(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ColumnKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
