package id.mikhmon.domain.shared;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of numbers that people tell each other: two letters that say of what, and ten characters that nobody confuses. They
 * open nothing.
 */
public final class SpokenNumber {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 10;

    private SpokenNumber() {}

    /** @param prefixes an expression for the letters, such as {@code TU|WD} */
    public static Pattern form(String prefixes) {
        return Pattern.compile("(" + prefixes + ")[2-9A-HJKMNP-Z]{" + DRAWN + "}");
    }

    public static String draw(String prefix, RandomGenerator random) {
        return prefix
                + random.ints(DRAWN, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining());
    }
}
