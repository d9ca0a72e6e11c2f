package id.mikhmon.whatsapp.outbound;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a template. */
final class MessageLine {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private MessageLine() {}

    /**
     * Fills in the variables, each once: what a value says is never read as a template.
     *
     * @return the line, or nothing when one of its variables is empty
     * @throws IllegalArgumentException when a variable is missing
     */
    static List<String> of(String line, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(line);
        boolean empty = matcher.results()
                .anyMatch(match -> value(match.group(1), variables).isBlank());
        return empty
                ? List.of()
                : List.of(matcher.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), variables))));
    }

    private static String value(String name, Map<String, String> variables) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the message needs the variable " + name);
        }
        return value.replaceAll("[\\r\\n]+", " ");
    }
}
