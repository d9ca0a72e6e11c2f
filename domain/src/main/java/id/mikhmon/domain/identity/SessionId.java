package id.mikhmon.domain.identity;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a session to its owner and in the audit; opens nothing. */
public record SessionId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{16}");

    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a session's id is 16 small letters or digits");
        }
    }

    public static SessionId draw(RandomGenerator random) {
        return new SessionId(RandomText.draw(random, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
