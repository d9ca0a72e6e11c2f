package id.mikhmon.routeros.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reply's words by their kind: the reply word first, then attributes, the tag at any place, and bare words. */
final class ReplySentence {

    private final String kind;
    private final Map<String, RouterText> attributes = new LinkedHashMap<>();
    private Optional<String> tag = Optional.empty();
    private Optional<String> bareWord = Optional.empty();
    private long bytes;

    ReplySentence(Sentence sentence) {
        kind = sentence.firstWord();
        List<byte[]> words = sentence.words();
        for (byte[] word : words.subList(1, words.size())) {
            bytes += word.length + 64L;
            read(word);
        }
    }

    private void read(byte[] word) {
        if (word[0] == '=') {
            int end = endOfName(word);
            RouterText value = RouterText.of(Arrays.copyOfRange(word, Math.min(end + 1, word.length), word.length));
            String name = new String(word, 1, Math.max(0, end - 1), StandardCharsets.UTF_8);
            attributes.putIfAbsent(name, value);
            return;
        }
        String text = RouterText.of(word).text();
        if (text.startsWith(".tag=")) {
            tag = Optional.of(text.substring(".tag=".length()));
        } else if (bareWord.isEmpty()) {
            bareWord = Optional.of(text);
        }
    }

    /** Where the name ends; a word without a second '=' is a name without a value. */
    private static int endOfName(byte[] word) {
        for (int i = 1; i < word.length; i++) {
            if (word[i] == '=') {
                return i;
            }
        }
        return word.length;
    }

    String kind() {
        return kind;
    }

    Optional<String> tag() {
        return tag;
    }

    Map<String, RouterText> attributes() {
        return attributes;
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(RouterText::text);
    }

    /** What a {@code !fatal} says: a bare word, or by some versions a message. */
    String reason() {
        return bareWord.or(() -> attribute("message")).orElse("no reason given");
    }

    long bytes() {
        return bytes;
    }
}
