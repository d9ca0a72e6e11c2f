package id.mikhmon.web.request;

import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads query parameters as {@link JsonFields} reads fields. Unknown ones are left alone: links collect them on their way. */
public final class QueryFields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private QueryFields() {}

    /** Reads the raw query: JAX-RS fails on an address with a broken escape before a resource could refuse it. */
    public static QueryFields of(HttpServletRequest request) {
        return read(request.getQueryString());
    }

    /**
     * @param raw the query as it came, null when there was none; of a repeated parameter the first counts
     * @throws id.mikhmon.web.problem.ProblemException with 400 when a per cent sign starts no escape
     */
    static QueryFields read(String raw) {
        QueryFields fields = new QueryFields();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            fields.values.putIfAbsent(decoded(name, name), decoded(name, sign < 0 ? "" : pair.substring(sign + 1)));
        }
        return fields;
    }

    private static String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput(List.of(
                            FieldError.of(name.length() > 60 ? name.substring(0, 60) + "…" : name, "not-url-encoded")))
                    .asException();
        }
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @param error key of the sentence when {@code parse} cannot read the value */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String error, Object... mentioned) {
        Optional<String> text = text(name);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            errors.add(FieldError.of(name, error, mentioned));
        }
        return value;
    }

    /** A value of an enum by its exact name. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return parsed(
                name,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst(),
                "choice",
                String.join(", ", JsonFields.names(type)));
    }

    /** @throws id.mikhmon.web.problem.ProblemException with 400 naming every wrong parameter */
    public void finish() {
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors).asException();
        }
    }
}
