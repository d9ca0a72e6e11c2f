package id.mikhmon.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person types to say who it is; small letters only, so that one person has one spelling. */
public record LoginName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,59}");

    public LoginName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a login name is 3 to 60 small letters, digits or . _ @ + -");
        }
    }

    /** Reads what was typed, in any case and with blanks around it. */
    public static Optional<LoginName> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new LoginName(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
