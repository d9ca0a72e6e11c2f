package id.mikhmon.routeros.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of one request or reply, as bytes, without the empty word that closes it. Never empty, and no word in it
 * is empty: the wire has no way to say so.
 *
 * <p>{@link #toString()} shows no words, since any of them may be a password.
 */
public final class Sentence {

    private final List<byte[]> words;

    private Sentence(List<byte[]> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a sentence has at least one word");
        }
        for (byte[] word : words) {
            if (word.length == 0) {
                throw new IllegalArgumentException("an empty word would end the sentence");
            }
        }
        this.words = List.copyOf(words);
    }

    /** Takes the arrays over without copying them; callers must not write to them afterwards. */
    public static Sentence ofBytes(List<byte[]> words) {
        return new Sentence(words);
    }

    /** The words as UTF-8, which is what we write. */
    public static Sentence of(String... words) {
        List<byte[]> bytes = new ArrayList<>(words.length);
        for (String word : words) {
            bytes.add(word.getBytes(StandardCharsets.UTF_8));
        }
        return new Sentence(bytes);
    }

    /** The words in order; the arrays are the sentence's own and are not to be written to. */
    public List<byte[]> words() {
        return words;
    }

    /** The first word: the command of a request, {@code !re} and the like of a reply. */
    public String firstWord() {
        return RouterText.of(words.get(0)).text();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Sentence that)) {
            return false;
        }
        if (words.size() != that.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!Arrays.equals(words.get(i), that.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (byte[] word : words) {
            hash = 31 * hash + Arrays.hashCode(word);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Sentence of " + words.size() + " words";
    }
}
