package id.mikhmon.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields of a {@code multipart/form-data} body (RFC 7578); of a file only its name is kept. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:.*?[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:.*?filename=\"([^\"]*)\"");

    private Multipart() {}

    /**
     * The first value of each field, decoded as UTF-8.
     *
     * @throws IllegalArgumentException when the content type names no boundary
     */
    public static Map<String, String> fields(Request request) {
        Matcher boundary = BOUNDARY.matcher(request.header("content-type"));
        if (!boundary.find()) {
            throw new IllegalArgumentException("multipart without a boundary");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String body = "\r\n" + new String(request.body(), StandardCharsets.ISO_8859_1);
        for (String part : body.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int headersEnd = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(headersEnd < 0 ? "" : part.substring(0, headersEnd));
            if (name.find()) {
                Matcher file = FILE.matcher(part.substring(0, headersEnd));
                String value = file.find() ? file.group(1) : part.substring(headersEnd + 4);
                fields.putIfAbsent(
                        name.group(1), new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
