package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.json.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the control API with its parameters read by kind; a value of the wrong kind is an {@link IllegalArgumentException} that names the field. */
final class Call {
    private static final int LONGEST_LATENCY = 60_000;

    final Request request;
    private final Map<String, Object> body;

    Call(Request request) {
        this.request = request;
        this.body = request.body().length == 0 ? Map.of() : Json.readObject(request.text());
    }

    /** The field of the body, or null. */
    @Nullable
    String text(String name) {
        Object value = body.get(name);
        return value == null ? null : String.valueOf(value);
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return text;
    }

    boolean has(String name) {
        return body.get(name) != null;
    }

    /** A whole number from the body or else from the query. */
    long number(String name, long absent, long most) {
        String digits = has(name) ? text(name) : request.query().get(name);
        if (digits == null) {
            return absent;
        }
        if (!digits.matches("-?\\d{1,12}") || Long.parseLong(digits) > most) {
            throw new IllegalArgumentException("'" + name + "' is not a whole number up to " + most);
        }
        return Long.parseLong(digits);
    }

    int count(String name, int absent, int most) {
        return (int) Math.max(1, number(name, absent, most));
    }

    Duration latency() {
        return Duration.ofMillis(Math.max(0, number("latencyMs", 0, LONGEST_LATENCY)));
    }

    <E extends Enum<E>> E mode(Class<E> modes) {
        String name = required("mode");
        for (E mode : modes.getEnumConstants()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("'mode' is none of " + Arrays.toString(modes.getEnumConstants()));
    }
}
