package id.mikhmon.web.portal.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that came with a form.
 *
 * @param name that it had where it came from; empty when it had none
 * @param bytes none when no file was chosen
 */
public record SentFile(String name, byte[] bytes) {
    /**
     * @param field of the form
     * @param most bytes that are of use; of a longer file one more is read
     * @return empty when what was sent is no form with files
     */
    public static Optional<SentFile> of(HttpServletRequest request, String field, int most)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        Part part = request.getPart(field);
        if (part == null) {
            return Optional.of(new SentFile("", new byte[0]));
        }
        try (InputStream in = part.getInputStream()) {
            return Optional.of(
                    new SentFile(Objects.requireNonNullElse(part.getSubmittedFileName(), ""), in.readNBytes(most + 1)));
        }
    }
}
