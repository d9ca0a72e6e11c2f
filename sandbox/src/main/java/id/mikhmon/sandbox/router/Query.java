package id.mikhmon.sandbox.router;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query words of a print: a stack of truths that starts as endless true; a record is taken when no false is left (routeros.md 1.6). */
final class Query {
    private final Menu menu;
    private final List<String> words;

    Query(Menu menu, List<String> words) {
        this.menu = menu;
        this.words = words;
    }

    /** The name asked for when the words can only be true for that one name; null when any record may match. Makes a search by name quick on a full router. */
    @Nullable
    String onlyName() {
        String name = null;
        for (String word : words) {
            if (word.startsWith("#")) {
                return null;
            }
            if (word.startsWith("name=") || word.startsWith("=name=")) {
                name = word.substring(word.indexOf("name=") + 5);
            }
        }
        return name;
    }

    boolean takes(Item item) throws Trap {
        List<Boolean> stack = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("#")) {
                operate(word.substring(1), stack);
            } else {
                stack.add(test(item, word));
            }
        }
        return !stack.contains(false);
    }

    private boolean test(Item item, String word) throws Trap {
        if (word.startsWith("-")) {
            return menu.value(item, word.substring(1)) == null;
        }
        char relation = word.isEmpty() ? '=' : word.charAt(0);
        boolean explicit = relation == '=' || relation == '<' || relation == '>';
        String rest = explicit ? word.substring(1) : word;
        int equals = rest.indexOf('=');
        if (equals < 0) {
            return menu.value(item, rest) != null;
        }
        String name = rest.substring(0, equals);
        int order = menu.compare(item, name, rest.substring(equals + 1));
        if (explicit && relation == '<') {
            return order < 0;
        }
        if (explicit && relation == '>') {
            return order > 0;
        }
        return order == 0;
    }

    private static void operate(String operations, List<Boolean> stack) throws Trap {
        int at = 0;
        while (at < operations.length()) {
            int start = at;
            while (at < operations.length() && Character.isDigit(operations.charAt(at))) {
                at++;
            }
            if (at > start) {
                boolean copy = peek(stack, Integer.parseInt(operations.substring(start, Math.min(at, start + 6))));
                if (at == operations.length()) {
                    stack.clear();
                } else if (operations.charAt(at) == '.') {
                    at++;
                }
                stack.add(copy);
                continue;
            }
            switch (operations.charAt(at++)) {
                case '!' -> stack.add(!pop(stack));
                case '&' -> {
                    boolean last = pop(stack);
                    boolean before = pop(stack);
                    stack.add(before && last);
                }
                case '|' -> {
                    boolean last = pop(stack);
                    boolean before = pop(stack);
                    stack.add(before || last);
                }
                case '.' -> stack.add(peek(stack, 0));
                default -> throw new Trap(1, "invalid query");
            }
        }
    }

    private static boolean pop(List<Boolean> stack) {
        return stack.isEmpty() || stack.remove(stack.size() - 1);
    }

    private static boolean peek(List<Boolean> stack, int depth) {
        return depth >= stack.size() || stack.get(stack.size() - 1 - depth);
    }
}
