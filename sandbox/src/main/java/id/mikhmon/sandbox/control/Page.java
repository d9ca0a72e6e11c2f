package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page to play with and its two files, from {@code META-INF/resources/sandbox} of the class path. */
final class Page implements Handler {
    private static final Map<String, String> FILES = Map.of(
            "/sandbox/", "index.html",
            "/sandbox/sandbox.css", "sandbox.css",
            "/sandbox/sandbox.js", "sandbox.js",
            "/sandbox/checkout.css", "checkout.css");
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
                            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-cache");

    @Override
    public Answer handle(Request request) {
        if ("/sandbox".equals(request.path())) {
            return Answer.redirect("sandbox/");
        }
        String file = FILES.get(request.path());
        if (file == null) {
            return Problems.notFound("no such page");
        }
        try (InputStream in = Page.class.getResourceAsStream("/META-INF/resources/sandbox/" + file)) {
            byte[] content = in == null ? new byte[0] : in.readAllBytes();
            return new Answer(
                    200,
                    TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"),
                    content,
                    HEADERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
