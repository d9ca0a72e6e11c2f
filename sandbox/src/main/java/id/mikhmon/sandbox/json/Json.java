package id.mikhmon.sandbox.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into maps, lists, strings, {@code Long}, {@code BigDecimal}, {@code Boolean} and null, and writes the same back. Objects keep the order of
 * their members; of duplicate members the last wins (RFC 8259 leaves it open).
 */
public final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when the text is not exactly one JSON value, or is nested deeper than 64 levels */
    public static @Nullable Object read(String text) {
        Json reader = new Json(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at != text.length()) {
            throw reader.broken("something follows the value");
        }
        return value;
    }

    /** @throws IllegalArgumentException when the text is not one JSON object */
    public static Map<String, Object> readObject(String text) {
        if (read(text) instanceof Map<?, ?> members) {
            Map<String, Object> named = new LinkedHashMap<>();
            members.forEach((name, value) -> named.put(String.valueOf(name), value));
            return named;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** The members given as name, value, name, value: an object that keeps this order and may hold nulls, which {@code Map.of} cannot. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    /** Compact JSON with text as it is. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, false);
        return out.toString();
    }

    /**
     * Compact JSON in the manner of PHP's {@code json_encode}: {@code /} as {@code \/} and everything beyond ASCII as {@code \\uXXXX}. A receiver that checks
     * a signature over JSON which it has parsed and written again fails on it, which is the point (payments.md 1.6, vector T-8).
     */
    public static String writeEscaped(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, true);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, boolean escaped) {
        if (value instanceof Map<?, ?> members) {
            String separator = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.append(separator);
                quote(String.valueOf(member.getKey()), out, escaped);
                out.append(':');
                write(member.getValue(), out, escaped);
                separator = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> elements) {
            String separator = "[";
            for (Object element : elements) {
                out.append(separator);
                write(element, out, escaped);
                separator = ",";
            }
            out.append("[".equals(separator) ? "[]" : "]");
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(value.toString(), out, escaped);
        }
    }

    private static void quote(String text, StringBuilder out, boolean escaped) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '/' -> out.append(escaped ? "\\/" : "/");
                default -> {
                    if (c < 0x20 || (escaped && c > 0x7e)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private @Nullable Object value() {
        blanks();
        if (at == text.length()) {
            throw broken("text ends");
        }
        return switch (text.charAt(at)) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        deeper();
        at++;
        blanks();
        if (!take('}')) {
            do {
                blanks();
                if (at == text.length() || text.charAt(at) != '"') {
                    throw broken("a member needs a name");
                }
                String name = string();
                blanks();
                expect(':');
                members.put(name, value());
                blanks();
            } while (take(','));
            expect('}');
        }
        depth--;
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        deeper();
        at++;
        blanks();
        if (!take(']')) {
            do {
                elements.add(value());
                blanks();
            } while (take(','));
            expect(']');
        }
        depth--;
        return elements;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) {
                throw broken("a string has no end");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw broken("a control character stands in a string");
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw broken("an escape is cut");
                }
                try {
                    yield (char) Integer.parseInt(text.substring(at, at += 4), 16);
                } catch (NumberFormatException notHexadecimal) {
                    throw broken("an escape is not hexadecimal");
                }
            }
            default -> throw broken("an escape is unknown");
        };
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
            throw broken("not a value");
        }
        if (digits.length() < 19 && digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0) {
            return Long.valueOf(digits);
        }
        return new BigDecimal(digits);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw broken("not a value");
        }
        at += word.length();
        return value;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw broken("nested too deep");
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw broken("'" + c + "' is missing");
        }
    }

    private IllegalArgumentException broken(String why) {
        return new IllegalArgumentException("broken JSON at " + at + ": " + why);
    }
}
