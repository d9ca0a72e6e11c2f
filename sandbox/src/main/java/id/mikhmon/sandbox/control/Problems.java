package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors of the control API as RFC 9457 problems. */
final class Problems {
    private Problems() {}

    static Answer notFound(String detail) {
        return problem(404, "Not found", detail);
    }

    static Answer problem(int status, String title, @Nullable String detail) {
        Map<String, Object> problem =
                Json.object("type", "about:blank", "title", title, "status", status, "detail", detail);
        return new Answer(
                status, "application/problem+json", Json.write(problem).getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
