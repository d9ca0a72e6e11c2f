package id.mikhmon.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param path decoded, with single slashes
 * @param query decoded parameters, the first of each name
 * @param headers by lower-case name, the first value of each
 * @param body never null, empty when there is none
 */
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    /** @param rawPath with its percent escapes */
    public static Request of(String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {
        String path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("/{2,}", "/");
        return new Request(method, path, form(rawQuery == null ? "" : rawQuery), headers, body);
    }

    /**
     * Fields of an {@code application/x-www-form-urlencoded} text.
     *
     * @throws IllegalArgumentException on a broken escape
     */
    public static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? List.<String>of() : List.of(text.split("&"))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.putIfAbsent(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return fields;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value, or empty text. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The media type in lower case without its parameters; empty text when there is none. */
    public String mediaType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
