package id.mikhmon.web.api;

import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.request.JsonFields;
import java.util.Optional;

/** The header {@code Idempotency-Key}, by which a call that moves money, makes or sends something is safe to be sent again. */
public final class IdempotencyHeader {
    private static final String NAME = "Idempotency-Key";

    private IdempotencyHeader() {}

    /**
     * Notes among the fields of the body when the header is missing or wrong, so that all mistakes are told at once.
     *
     * @param value null when there is no such header
     */
    public static Optional<IdempotencyKey> read(JsonFields fields, String value) {
        Optional<IdempotencyKey> key = Optional.ofNullable(value).flatMap(text -> Parsed.as(IdempotencyKey::new, text));
        if (key.isEmpty()) {
            fields.note(NAME, "idempotency-key");
        }
        return key;
    }

    /**
     * For calls that can do without: notes among the fields when the header is wrong.
     *
     * @param value null when there is no such header
     */
    public static Optional<IdempotencyKey> readOptional(JsonFields fields, String value) {
        return value == null ? Optional.empty() : read(fields, value);
    }
}
