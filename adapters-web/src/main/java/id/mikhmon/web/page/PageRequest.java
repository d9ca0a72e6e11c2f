package id.mikhmon.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a browser asked for, freed from the servlet container, so that pages are tested without one.
 *
 * @param method in capitals
 * @param path from the root of the application, such as {@code /public/}
 * @param query as sent, without the question mark; empty when there is none
 * @param acceptLanguage the header, empty when there is none
 * @param contentType the header, empty when there is none
 * @param client address that the request came from
 */
public record PageRequest(
        String method, String path, String query, String acceptLanguage, String contentType, String client, Body body) {

    /** What a form sent; read once at most. */
    @FunctionalInterface
    public interface Body {
        InputStream open() throws IOException;
    }

    /** The body is larger than the page takes. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("the form is larger than " + most + " bytes");
        }
    }

    /** The body is not a form. */
    public static final class NotAForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAForm() {
            super("the content is not application/x-www-form-urlencoded");
        }
    }

    public static PageRequest get(String path, String query) {
        return new PageRequest("GET", path, query, "", "", "", InputStream::nullInputStream);
    }

    /** @throws Fields.Malformed when the address is not encoded properly */
    public Fields queryFields() {
        return query.isEmpty() ? Fields.NONE : Fields.parse(query.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * @param most bytes that the form may have
     * @throws NotAForm when something else was sent
     * @throws TooLarge when more was sent; the rest is not read
     * @throws Fields.Malformed when it is not encoded properly
     */
    public Fields formFields(int most) throws IOException {
        String type = contentType.split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw new NotAForm();
        }
        try (InputStream in = body.open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLarge(most);
            }
            return Fields.parse(bytes);
        }
    }
}
