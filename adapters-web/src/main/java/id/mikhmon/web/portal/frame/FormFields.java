package id.mikhmon.web.portal.frame;

import id.mikhmon.web.problem.FieldError;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a form holds, by the names of its fields, as typed: texts, and {@code Boolean} for switches. A reading method gives an empty
 * result for a wrong field and notes what is wrong with it; once {@link Notes#isClean()} every required field is there.
 */
public final class FormFields extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("(Rp)?\\s*([0-9]{1,3}([. ][0-9]{3})+|[0-9]+)");

    /** @param value null counts as empty */
    public FormFields with(String name, Object value) {
        put(name, value == null ? "" : value);
        return this;
    }

    /** A required text: not blank, without control characters; blanks at both ends are taken off. */
    public Optional<String> text(String name, int longest, Notes notes) {
        String text = raw(name).strip();
        if (text.isEmpty()) {
            return wrong(name, notes, "missing");
        }
        return clean(name, text, longest, notes);
    }

    /** A text that may be empty; taken as it is, such as a password. */
    public Optional<String> literal(String name, int longest, Notes notes) {
        return clean(name, raw(name), longest, notes);
    }

    /** @return empty for an empty field */
    public Optional<String> optionalText(String name, int longest, Notes notes) {
        return raw(name).isBlank() ? Optional.empty() : text(name, longest, notes);
    }

    /** @param error key of the sentence when the text is not in the form that {@code parse} reads */
    public <T> Optional<T> parsed(
            String name, int longest, Function<String, Optional<T>> parse, String error, Notes notes) {
        Optional<String> text = text(name, longest, notes);
        Optional<T> result = text.flatMap(parse);
        if (text.isPresent() && result.isEmpty()) {
            return wrong(name, notes, error);
        }
        return result;
    }

    /** As {@link #parsed}, and may be empty. */
    public <T> Optional<T> optionalParsed(
            String name, int longest, Function<String, Optional<T>> parse, String error, Notes notes) {
        return raw(name).isBlank() ? Optional.empty() : parsed(name, longest, parse, error, notes);
    }

    /** A whole number within bounds, both included; thousands may be parted by dots and money may begin with Rp. */
    public Optional<Long> whole(String name, long least, long most, Notes notes) {
        Optional<String> text = text(name, 40, notes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = GROUPED.matcher(text.get()).matches() ? text.get().replaceAll("[^0-9]", "") : text.get();
        if (!WHOLE.matcher(digits).matches()) {
            return wrong(name, notes, "not-whole-number");
        }
        BigInteger exact = new BigInteger(digits);
        if (exact.compareTo(BigInteger.valueOf(least)) < 0) {
            return wrong(name, notes, "too-small", Long.toString(least));
        }
        if (exact.compareTo(BigInteger.valueOf(most)) > 0) {
            return wrong(name, notes, "too-large", Long.toString(most));
        }
        return Optional.of(exact.longValueExact());
    }

    /** As {@link #whole}, and may be empty. */
    public Optional<Long> optionalWhole(String name, long least, long most, Notes notes) {
        return raw(name).isBlank() ? Optional.empty() : whole(name, least, most, notes);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, Notes notes) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(raw(name))) {
                return Optional.of(constant);
            }
        }
        return wrong(name, notes, "missing");
    }

    /** @return whether the switch is on; one that was not sent is off */
    public boolean flag(String name) {
        return Boolean.parseBoolean(raw(name));
    }

    /** @return the field as it was typed, an empty text when there is none */
    public String raw(String name) {
        Object value = get(name);
        return value == null ? "" : value.toString();
    }

    private static Optional<String> clean(String name, String text, int longest, Notes notes) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return wrong(name, notes, "control-characters");
        }
        return text.length() > longest ? wrong(name, notes, "too-long", longest) : Optional.of(text);
    }

    private static <T> Optional<T> wrong(String name, Notes notes, String key, Object... values) {
        notes.field(FieldError.of(name, key, values));
        return Optional.empty();
    }
}
