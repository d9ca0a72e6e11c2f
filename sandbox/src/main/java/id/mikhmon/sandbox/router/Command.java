package id.mikhmon.sandbox.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence from a client, taken apart (routeros.md 1.2).
 *
 * @param path the menu, such as {@code /ip/hotspot/user}; empty for {@code /login}
 * @param name the command, such as {@code print}
 * @param tag null when the client sent none
 * @param queries the words that begin with a question mark, without it, in their order
 */
record Command(String path, String name, @Nullable String tag, Map<String, String> arguments, List<String> queries) {

    static Command of(List<String> sentence) {
        String word = sentence.get(0);
        int slash = word.lastIndexOf('/');
        String tag = null;
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> queries = new ArrayList<>();
        for (String part : sentence.subList(1, sentence.size())) {
            if (part.startsWith(".tag=")) {
                tag = part.substring(5);
            } else if (part.startsWith("?")) {
                queries.add(part.substring(1));
            } else if (part.startsWith("=")) {
                int end = part.indexOf('=', 1);
                arguments.put(
                        end < 0 ? part.substring(1) : part.substring(1, end), end < 0 ? "" : part.substring(end + 1));
            }
        }
        return new Command(
                slash < 0 ? "" : word.substring(0, slash), word.substring(slash + 1), tag, arguments, queries);
    }

    boolean has(String argument) {
        return arguments.containsKey(argument);
    }

    /** True when the command goes on until it is cancelled (routeros.md 1.4). */
    boolean streams() {
        return "listen".equals(name) || ("print".equals(name) && (has("follow") || has("follow-only")));
    }
}
