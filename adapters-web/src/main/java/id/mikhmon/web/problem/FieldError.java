package id.mikhmon.web.problem;

import id.mikhmon.domain.shared.Language;
import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field full name such as {@code customer.phone}, or the name of a query parameter or header
 * @param key of the sentence in the bundle, such as {@code too-long}
 * @param values what the sentence mentions
 * @param line of the file that was sent, from 1; 0 when it is about no line
 */
public record FieldError(String field, String key, List<Object> values, int line) {
    public FieldError {
        values = List.copyOf(values);
    }

    public static FieldError of(String field, String key, Object... values) {
        return new FieldError(field, key, List.of(values), 0);
    }

    public FieldError at(int number) {
        return new FieldError(field, key, values, number);
    }

    /** @return what is wrong, to be read beside the field or after its name */
    public String message(Language language) {
        return ProblemTexts.in(language).message(this);
    }
}
