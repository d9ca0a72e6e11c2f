package id.mikhmon.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of refusal of the API with their HTTP status. Each has a title and a detail in the bundle. */
public enum ProblemKind {
    BAD_INPUT(400),
    UNREADABLE(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REFUSED(422),
    TOO_MANY_REQUESTS(429),
    BUG(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** @return the last part of the problem's {@code type}, such as {@code bad-input} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the kind with that status; of the two with 400 the one that names no field */
    public static Optional<ProblemKind> ofStatus(int status) {
        if (status == UNREADABLE.status) {
            return Optional.of(UNREADABLE);
        }
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
