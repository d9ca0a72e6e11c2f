package id.mikhmon.payment.tripay;

import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.json.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer by Tripay, sorted. The codes of its errors are not documented, so {@code success} decides and not the HTTP
 * status ({@code payments.md} 1.5), but for the few codes that mean the same everywhere.
 *
 * @param body there when the kind is SUCCESS
 * @param message what to tell of anything else, one line
 */
record TripayReply(Kind kind, Optional<Fields> body, String message) {
    enum Kind {
        SUCCESS,
        /** Key, signature or merchant is not accepted; nothing was done. */
        ACCOUNT_REFUSED,
        /** Too many questions; nothing was done. */
        THROTTLED,
        /** There is no such transaction. */
        NOT_FOUND,
        /** Refused for another reason; nothing was done. */
        REFUSED,
        /** Not an answer by Tripay, for instance a page of the network in front of it. */
        NONSENSE
    }

    private static final List<String> ON_THE_ACCOUNT = List.of(
            "api key",
            "apikey",
            "signature",
            "merchant code",
            "invalid merchant",
            "merchant not found",
            "credential",
            "unauthorized",
            "unauthenticated",
            "whitelist");
    private static final List<String> ON_ABSENCE = List.of("not found", "tidak ditemukan");

    static TripayReply read(TripayAccount account, HttpAnswer answer) {
        Optional<Fields> fields = Fields.read(answer.body());
        String said = fields.flatMap(body -> body.text("message"))
                .map(account::quoted)
                .orElse("HTTP " + answer.status());
        if (answer.status() == 401 || answer.status() == 403) {
            return new TripayReply(Kind.ACCOUNT_REFUSED, Optional.empty(), said);
        }
        if (answer.status() == 429) {
            return new TripayReply(Kind.THROTTLED, Optional.empty(), said);
        }
        Optional<Boolean> success = fields.flatMap(body -> body.flag("success"));
        if (success.isEmpty()) {
            return new TripayReply(
                    Kind.NONSENSE, Optional.empty(), "HTTP " + answer.status() + " without an answer by Tripay");
        }
        return success.get() ? new TripayReply(Kind.SUCCESS, fields, said) : refusal(answer.status(), said);
    }

    private static TripayReply refusal(int status, String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (ON_THE_ACCOUNT.stream().anyMatch(words::contains)) {
            return new TripayReply(Kind.ACCOUNT_REFUSED, Optional.empty(), said);
        }
        boolean absent = status == 404 || ON_ABSENCE.stream().anyMatch(words::contains);
        return new TripayReply(absent ? Kind.NOT_FOUND : Kind.REFUSED, Optional.empty(), said);
    }
}
