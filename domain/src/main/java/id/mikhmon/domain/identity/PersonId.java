package id.mikhmon.domain.identity;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a person for good, whatever its login name becomes. */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{16}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a person's id is 16 small letters or digits");
        }
    }

    public static PersonId draw(RandomGenerator random) {
        return new PersonId(RandomText.draw(random, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
