package id.mikhmon.web.problem;

import id.mikhmon.domain.shared.Language;
import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field full name such as {@code customer.phone}, or the name of a query parameter or header
 * @param key of the sentence in the bundle, such as {@code too-long}
 * @param values what the sentence mentions
 */
public record FieldError(String field, String key, List<Object> values) {
    public FieldError {
        values = List.copyOf(values);
    }

    public static FieldError of(String field, String key, Object... values) {
        return new FieldError(field, key, List.of(values));
    }

    /** @return what is wrong, to be read beside the field or after its name */
    public String message(Language language) {
        return ProblemTexts.in(language).message(this);
    }
}
