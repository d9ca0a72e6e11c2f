package id.mikhmon.domain.identity;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names an API token to its owner and in the audit; opens nothing. */
public record ApiTokenId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{16}");

    public ApiTokenId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a token's id is 16 small letters or digits");
        }
    }

    public static ApiTokenId draw(RandomGenerator random) {
        return new ApiTokenId(RandomText.draw(random, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
