package id.mikhmon.domain.router;

import java.util.regex.Pattern;

/** The owner's short name of a router; it names lanes, health checks and addresses, so it is plain ASCII. */
public record RouterName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    public RouterName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a router's name is 1 to 40 letters, digits, dots, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
