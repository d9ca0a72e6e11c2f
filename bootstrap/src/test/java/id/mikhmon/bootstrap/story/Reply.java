package id.mikhmon.bootstrap.story;

import id.mikhmon.sandbox.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer of the product; never null, whatever its status. */
record Reply(HttpResponse<byte[]> response, Duration took) {
    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The header's first value; the empty string when it is not there. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** @throws IllegalArgumentException when the body is not a JSON object */
    Map<String, Object> json() {
        return Json.readObject(text());
    }

    /** The value at a path such as {@code payment.reference}; null when it or anything on the way is null. */
    Object at(String path) {
        Object value = json();
        for (String name : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            if (!(value instanceof Map<?, ?> members) || !members.containsKey(name)) {
                throw new AssertionError("no " + path + " in " + text());
            }
            value = members.get(name);
        }
        return value;
    }

    /** As {@link #at} for a text that must be there. */
    String textAt(String path) {
        if (at(path) instanceof String found) {
            return found;
        }
        throw new AssertionError("no text " + path + " in " + text());
    }

    /** The objects of a list. */
    List<Map<String, Object>> objects(String name) {
        if (at(name) instanceof List<?> list) {
            return list.stream().map(Reply::members).toList();
        }
        throw new AssertionError("no list " + name + " in " + text());
    }

    private static Map<String, Object> members(Object element) {
        Map<String, Object> named = new LinkedHashMap<>();
        ((Map<?, ?>) element).forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    /** Status and body in one line, for failure messages. */
    @Override
    public String toString() {
        return status() + " " + text();
    }
}
