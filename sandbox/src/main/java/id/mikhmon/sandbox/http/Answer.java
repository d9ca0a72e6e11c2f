package id.mikhmon.sandbox.http;

import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer to be sent. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    public static Answer json(int status, Object value) {
        return new Answer(status, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer html(int status, String page, Map<String, String> headers) {
        return new Answer(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Answer bytes(String contentType, byte[] body) {
        return new Answer(200, contentType, body, Map.of());
    }

    public static Answer redirect(String location) {
        return new Answer(303, "text/plain", new byte[0], Map.of("Location", location));
    }
}
