package id.mikhmon.whatsapp.fonnte;

import id.mikhmon.outbound.http.HttpAnswer;
import id.mikhmon.outbound.json.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer by Fonnte, sorted. HTTP 200 is not success: {@code status} in the body decides, whatever the case of the
 * names ({@code whatsapp.md} 4.2).
 *
 * @param body there when the kind is SUCCESS
 * @param reason what to tell of anything else, one line
 */
record FonnteReply(Kind kind, Optional<Fields> body, String reason) {
    enum Kind {
        SUCCESS,
        /** Token, device, quota or package: nothing was sent, and another message would fare the same. */
        ACCOUNT_REFUSED,
        /** The attachment is at fault; nothing was sent, the text alone may go. */
        PICTURE_REFUSED,
        /** Number or text are at fault, or a reason that we do not know; nothing was sent. */
        MESSAGE_REFUSED,
        /** Not an answer by Fonnte. */
        NONSENSE
    }

    private static final List<String> ON_THE_PICTURE = List.of("url", "file");
    private static final List<String> ON_THE_ACCOUNT =
            List.of("token", "device", "quota", "package", "expired", "limit");

    private static final int LONGEST_REASON = 200;

    static FonnteReply read(String token, HttpAnswer answer) {
        Optional<Fields> fields = Fields.read(answer.body()).map(Fields::ignoringCase);
        String reason = fields.flatMap(body -> body.text("reason"))
                .map(said -> quoted(token, said))
                .orElse("HTTP " + answer.status());
        if (answer.status() == 401 || answer.status() == 403 || answer.status() == 429) {
            return new FonnteReply(Kind.ACCOUNT_REFUSED, Optional.empty(), reason);
        }
        Optional<Boolean> status = fields.flatMap(body -> body.flag("status"));
        if (status.isEmpty()) {
            return new FonnteReply(
                    Kind.NONSENSE, Optional.empty(), "HTTP " + answer.status() + " without an answer by Fonnte");
        }
        return status.get()
                ? new FonnteReply(Kind.SUCCESS, fields, "")
                : new FonnteReply(refusal(reason.toLowerCase(Locale.ROOT)), Optional.empty(), reason);
    }

    private static Kind refusal(String words) {
        if (ON_THE_PICTURE.stream().anyMatch(words::contains)) {
            return Kind.PICTURE_REFUSED;
        }
        return ON_THE_ACCOUNT.stream().anyMatch(words::contains) ? Kind.ACCOUNT_REFUSED : Kind.MESSAGE_REFUSED;
    }

    /** Fit for a log: one line, not long, without the token. */
    private static String quoted(String token, String said) {
        String line = said.replace(token, "…").replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
