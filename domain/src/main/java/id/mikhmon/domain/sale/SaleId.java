package id.mikhmon.domain.sale;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The secret key of a sale: 130 random bits as 26 letters and digits, so that nobody finds another agent's by trying. */
public record SaleId(String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public SaleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a sale's id is 26 small letters or digits from 2 to 7");
        }
    }

    /** @param random must be cryptographically strong outside of tests */
    public static SaleId draw(RandomGenerator random) {
        return new SaleId(random.ints(26, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
