package id.mikhmon.domain.offer;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What the codes of an offer look like.
 *
 * @param prefix stands before the drawn characters, may be empty, printable ASCII without blanks
 * @param length how many characters are drawn, 4 to 32
 * @param alphabet the characters to draw from, at least two, each once, printable ASCII without blanks
 */
public record VoucherFormat(Mode mode, String prefix, int length, String alphabet) {
    /** Whether the password repeats the user name (one code on the slip) or is drawn for itself (two). */
    public enum Mode {
        SAME,
        SEPARATE
    }

    /** Digits and small letters that nobody confuses on a printed slip. */
    public static final String READABLE = "23456789abcdefghijkmnprstuvwxyz";

    public VoucherFormat {
        if (prefix.length() > 16 || !isPrintable(prefix)) {
            throw new IllegalArgumentException("a prefix is at most 16 printable ASCII characters without blanks");
        }
        if (length < 4 || length > 32) {
            throw new IllegalArgumentException("a code has 4 to 32 drawn characters");
        }
        if (alphabet.length() < 2 || alphabet.length() > 94 || !isPrintable(alphabet)) {
            throw new IllegalArgumentException("an alphabet is 2 to 94 printable ASCII characters without blanks");
        }
        if (alphabet.chars().distinct().count() != alphabet.length()) {
            throw new IllegalArgumentException("an alphabet names each character once");
        }
    }

    /** @return the drawn characters with the prefix before them; {@code random} decides how guessable they are */
    public String drawName(RandomGenerator random) {
        return prefix + draw(random);
    }

    /** @return the password that goes with a name: the name itself, or characters drawn for it */
    public String drawPassword(String name, RandomGenerator random) {
        return mode == Mode.SAME ? name : draw(random);
    }

    private String draw(RandomGenerator random) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
