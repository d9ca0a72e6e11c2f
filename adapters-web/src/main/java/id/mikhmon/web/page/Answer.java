package id.mikhmon.web.page;

import id.mikhmon.domain.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes back to the browser.
 *
 * @param headers what this page says beside the {@link PageHeaders} of all pages
 * @param parts the bytes one after the other; parts that are kept are shared between answers, so nobody changes them
 */
public record Answer(int status, Map<String, String> headers, List<byte[]> parts) {
    public static Answer of(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, headers, List.of(body));
    }

    /** @return the answer with the header that says which language it speaks */
    public Answer in(Language language) {
        return with("Content-Language", language.tag());
    }

    /** @return the answer with one header more, or another in its place */
    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), parts);
    }

    /** The browser goes on with a GET of that address. */
    public static Answer seeOther(String location) {
        return new Answer(303, Map.of("Location", location, "Cache-Control", "no-store"), List.of());
    }

    /** @return how many bytes the parts have */
    public int length() {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        return length;
    }
}
