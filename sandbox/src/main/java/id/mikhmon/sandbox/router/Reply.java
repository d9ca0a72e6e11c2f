package id.mikhmon.sandbox.router;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers when it succeeds.
 *
 * @param records one list of {@code =name=value} words for each {@code !re}
 * @param ret the value of {@code =ret=}; null when there is none
 * @param searched true when nothing found has to be said by {@code !empty} (7.18 and later)
 */
record Reply(List<List<String>> records, @Nullable String ret, boolean searched) {
    static final Reply DONE = new Reply(List.of(), null, false);

    static Reply value(String ret) {
        return new Reply(List.of(), ret, false);
    }

    /** The whole answer as sentences, with the tag directly after the reply word, as real routers do. */
    List<List<String>> sentences(@Nullable String tag, boolean saysEmpty) {
        List<List<String>> sentences = new ArrayList<>(records.size() + 2);
        for (List<String> attributes : records) {
            sentences.add(sentence("!re", tag, attributes));
        }
        if (searched && records.isEmpty() && saysEmpty) {
            sentences.add(sentence("!empty", tag, List.of()));
        }
        sentences.add(sentence("!done", tag, ret == null ? List.of() : List.of("=ret=" + ret)));
        return sentences;
    }

    static List<List<String>> trap(@Nullable String tag, Trap trap) {
        List<String> attributes = trap.category < 0
                ? List.of("=message=" + trap.getMessage())
                : List.of("=category=" + trap.category, "=message=" + trap.getMessage());
        return List.of(sentence("!trap", tag, attributes), sentence("!done", tag, List.of()));
    }

    static List<String> sentence(String word, @Nullable String tag, List<String> attributes) {
        List<String> sentence = new ArrayList<>(attributes.size() + 2);
        sentence.add(word);
        if (tag != null) {
            sentence.add(".tag=" + tag);
        }
        sentence.addAll(attributes);
        return sentence;
    }
}
