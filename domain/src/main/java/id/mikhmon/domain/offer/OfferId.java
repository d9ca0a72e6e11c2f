package id.mikhmon.domain.offer;

import java.util.regex.Pattern;

/** The owner's short key of an offer, such as {@code 1hari}; it stands in addresses. */
public record OfferId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    public OfferId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an offer's id is 1 to 40 letters, digits, dots, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
