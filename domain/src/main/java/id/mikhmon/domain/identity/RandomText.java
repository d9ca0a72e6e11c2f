package id.mikhmon.domain.identity;

import java.util.random.RandomGenerator;

/** Draws texts of letters that nobody confuses. */
final class RandomText {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private RandomText() {}

    static String draw(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
