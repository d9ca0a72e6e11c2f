package id.mikhmon.domain.display;

import java.util.regex.Pattern;

/** Names a column of a list, whatever its heading is called in which language. */
public record ColumnKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z_]{0,29}");

    public ColumnKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a column's key is 1 to 30 small letters or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
