package id.mikhmon.web.request;

import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Reads what a client sent, up to a bound. */
public final class RequestBody {
    /** More than any request of the API or callback of a gateway needs. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final Pattern OTHER_ENCODING =
            Pattern.compile("charset\\s*+=\\s*+\"?+(?!utf-?8\\b)", Pattern.CASE_INSENSITIVE);

    private RequestBody() {}

    /**
     * As {@link #read}, for JSON, which has one encoding only.
     *
     * @param contentType the header, null when there was none
     * @throws id.mikhmon.web.problem.ProblemException with 415 when another encoding is claimed
     */
    public static byte[] readJson(InputStream body, String contentType) {
        refuseOtherEncoding(contentType);
        return read(body);
    }

    /**
     * Reads a file: text, or what has no encoding to claim.
     *
     * @param contentType the header, null when there was none
     * @param most bytes
     * @throws id.mikhmon.web.problem.ProblemException with 415 when another encoding is claimed, with 413 over {@code most}
     */
    public static byte[] readText(InputStream body, String contentType, int most) {
        refuseOtherEncoding(contentType);
        return read(body, most);
    }

    private static void refuseOtherEncoding(String contentType) {
        if (contentType != null && OTHER_ENCODING.matcher(contentType).find()) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).asException();
        }
    }

    /**
     * @return all bytes of the body, none when there is no body
     * @throws id.mikhmon.web.problem.ProblemException with 413 over {@link #MOST_BYTES}, with 400 when the client broke off
     */
    public static byte[] read(InputStream body) {
        return read(body, MOST_BYTES);
    }

    private static byte[] read(InputStream body, int most) {
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.of(ProblemKind.TOO_LARGE).asException();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.of(ProblemKind.UNREADABLE).asException();
        }
    }
}
