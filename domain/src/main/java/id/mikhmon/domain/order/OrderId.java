package id.mikhmon.domain.order;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The secret key of an order: 130 random bits as 26 letters and digits. Whoever has it may see the order. */
public record OrderId(String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public OrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an order's id is 26 small letters or digits from 2 to 7");
        }
    }

    /** @param random must be cryptographically strong outside of tests */
    public static OrderId draw(RandomGenerator random) {
        return new OrderId(random.ints(26, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
