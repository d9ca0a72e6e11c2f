package id.mikhmon.domain.display;

import java.util.regex.Pattern;

/**
 * Filter and order of a list under a name, to come back to.
 *
 * @param query what follows the question mark in the list's own address, such as {@code status=REVIEW&sort=oldest}; empty for the
 *     whole list. It never holds a path, so that it leads nowhere else.
 */
public record SavedView(ViewName name, String query) {
    public static final int LONGEST_QUERY = 1_000;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9%&=_.+*-]{0,1000}");

    public SavedView {
        if (!FORM.matcher(query).matches()) {
            throw new IllegalArgumentException("a view's query is encoded and has at most 1000 characters");
        }
    }
}
