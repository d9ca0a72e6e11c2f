package id.mikhmon.web.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of every page: nothing is loaded from elsewhere, nothing inline runs, nobody frames us. The address of an
 * order is its key, so no page tells it to the next.
 */
public final class PageHeaders {
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    public static final Map<String, String> OF_ALL_PAGES = ofAllPages();

    private PageHeaders() {}

    private static Map<String, String> ofAllPages() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        headers.put("Vary", "Accept-Language");
        return Map.copyOf(headers);
    }
}
