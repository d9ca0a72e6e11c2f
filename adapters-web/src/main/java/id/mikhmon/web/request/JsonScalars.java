package id.mikhmon.web.request;

import id.mikhmon.web.json.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values strictly. What is wrong with one is noted under the name that it was asked for by, and nothing is read then. */
record JsonScalars(Faults faults) {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]{1,2})?");

    /** Where to say what is wrong with a value. */
    interface Faults {
        /** @param key of the sentence about it, into which the values go */
        void note(String name, String key, Object... values);
    }

    /** @param literal whether it may be empty and is taken as it is */
    Optional<String> text(String name, JsonNode value, int longest, boolean literal) {
        if (!(value instanceof JsonNode.TextNode string)) {
            faults.note(name, "not-a-text");
            return Optional.empty();
        }
        String text = literal ? string.text() : string.text().strip();
        if (!isClean(string.text())) {
            faults.note(name, "control-characters");
        } else if (text.isBlank() && !literal) {
            faults.note(name, "blank");
        } else if (text.length() > longest) {
            faults.note(name, "too-long", longest);
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private static boolean isClean(String text) {
        // A half of a surrogate pair comes in by an escape only, and no store takes it.
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }

    Optional<Long> whole(String name, JsonNode value, long least, long most) {
        if (!(value instanceof JsonNode.NumberNode number)) {
            faults.note(name, "not-a-number");
            return Optional.empty();
        }
        String literal = number.literal();
        if (!INTEGER.matcher(literal).matches()) {
            faults.note(name, "not-whole");
            return Optional.empty();
        }
        // Cut, a number of thousands of digits is still far beyond any bound, and nobody has to reckon with it.
        BigInteger exact = new BigInteger(literal.length() > 30 ? literal.substring(0, 30) : literal);
        if (exact.compareTo(BigInteger.valueOf(least)) < 0) {
            faults.note(name, "too-small", Long.toString(least));
        } else if (exact.compareTo(BigInteger.valueOf(most)) > 0) {
            faults.note(name, "too-large", Long.toString(most));
        } else {
            return Optional.of(exact.longValueExact());
        }
        return Optional.empty();
    }

    Optional<BigDecimal> decimal(String name, JsonNode value, int least, int most) {
        if (!(value instanceof JsonNode.NumberNode number)) {
            faults.note(name, "not-a-number");
            return Optional.empty();
        }
        String literal = number.literal();
        if (literal.length() > 30 || !DECIMAL.matcher(literal).matches()) {
            faults.note(name, "two-decimals");
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(literal);
        if (exact.compareTo(BigDecimal.valueOf(least)) < 0) {
            faults.note(name, "too-small", Integer.toString(least));
        } else if (exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.note(name, "too-large", Integer.toString(most));
        } else {
            return Optional.of(exact);
        }
        return Optional.empty();
    }

    Optional<Boolean> flag(String name, JsonNode value) {
        if (value instanceof JsonNode.FlagNode flag) {
            return Optional.of(flag.value());
        }
        faults.note(name, "not-a-flag");
        return Optional.empty();
    }
}
