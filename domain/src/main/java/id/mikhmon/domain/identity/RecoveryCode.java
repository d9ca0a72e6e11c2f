package id.mikhmon.domain.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands in for the second factor once, when the phone is gone: ten letters and digits in two groups, 49 random bits. */
public record RecoveryCode(String value) {
    /** How many a person is given at once. */
    public static final int COUNT = 10;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{5}-[a-z0-9]{5}");

    public RecoveryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a recovery code is two groups of five letters or digits");
        }
    }

    public static List<RecoveryCode> drawSet(RandomGenerator random) {
        return Stream.generate(() -> new RecoveryCode(RandomText.draw(random, 5) + "-" + RandomText.draw(random, 5)))
                .distinct()
                .limit(COUNT)
                .toList();
    }

    /** Reads what was typed, in any case, with or without hyphen and blanks. */
    public static Optional<RecoveryCode> read(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return bare.matches("[a-z0-9]{10}")
                ? Optional.of(new RecoveryCode(bare.substring(0, 5) + "-" + bare.substring(5)))
                : Optional.empty();
    }

    /** @param person mixed in, so that equal codes of two persons do not look alike */
    public TokenHash hash(PersonId person) {
        return TokenHash.of(person + ":" + value);
    }

    @Override
    public String toString() {
        return "(recovery code)";
    }
}
