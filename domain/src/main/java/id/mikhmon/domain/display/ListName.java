package id.mikhmon.domain.display;

import java.util.regex.Pattern;

/** Names a list of a portal for good, such as {@code orders}. */
public record ListName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,39}");

    public ListName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a list's name is 1 to 40 small letters or dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
