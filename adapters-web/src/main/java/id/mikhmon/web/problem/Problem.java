package id.mikhmon.web.problem;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One refusal on its way to the client.
 *
 * @param detail key of the sentence that explains this case
 * @param errors what is wrong with which field; empty when no field is at fault
 * @param headers that go with it, such as {@code Retry-After}
 */
public record Problem(ProblemKind kind, String detail, List<FieldError> errors, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemKind kind) {
        return new Problem(kind, kind.code(), List.of(), Map.of());
    }

    /** For what the framework could not even hand on: a broken address, header or body. */
    public static Problem malformed() {
        return new Problem(ProblemKind.UNREADABLE, "malformed", List.of(), Map.of());
    }

    public static Problem badInput(List<FieldError> errors) {
        return new Problem(ProblemKind.BAD_INPUT, ProblemKind.BAD_INPUT.code(), errors, Map.of());
    }

    /** A refusal because of one field. */
    public static Problem ofField(ProblemKind kind, FieldError error) {
        return new Problem(kind, error.key(), List.of(error), Map.of());
    }

    /**
     * As {@link #ofField}, ready to be thrown.
     *
     * @param key of the sentence about the field, into which the values go
     */
    public static ProblemException refused(ProblemKind kind, String field, String key, Object... values) {
        return ofField(kind, FieldError.of(field, key, values)).asException();
    }

    /** @return what a status of the framework or the container means to a client */
    public static Problem ofStatus(int status) {
        if (status >= ProblemKind.BUG.status()) {
            return of(ProblemKind.BUG);
        }
        return ProblemKind.ofStatus(status)
                .filter(kind -> kind != ProblemKind.UNREADABLE)
                .map(Problem::of)
                .orElseGet(Problem::malformed);
    }

    /** @param seconds after which the client may try again, at least 1 */
    public static Problem later(ProblemKind kind, long seconds) {
        return of(kind).with("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(kind, detail, errors, more);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** @param request the id under which our log knows the request */
    public byte[] body(Language language, String request) {
        ProblemTexts texts = ProblemTexts.in(language);
        JsonObjectBuilder body = JsonText.object()
                .add("type", "urn:mikhmon:problem:" + kind.code())
                .add("title", texts.title(kind))
                .add("status", kind.status())
                .add("detail", texts.detail(this))
                .add("requestId", request);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = JsonText.array();
            for (FieldError error : errors) {
                JsonObjectBuilder one = JsonText.object();
                if (error.line() > 0) {
                    one.add("line", error.line());
                }
                list.add(one.add("field", error.field()).add("message", texts.message(error)));
            }
            body.add("errors", list);
        }
        return JsonText.bytes(body.build());
    }
}
