package id.mikhmon.sandbox.control;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Request;
import id.mikhmon.sandbox.router.CustomerLogin;
import id.mikhmon.sandbox.router.RouterStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The router's login page as a customer's phone opens it: {@code /sandbox/hotspot/login?username=…&password=…} logs in at once, as a hotspot with
 * {@code http-pap} does (routeros.md 3.4), so that the link in a message leads somewhere in the demo.
 */
final class HotspotPage {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private final RouterStandIn router;

    HotspotPage(RouterStandIn router) {
        this.router = router;
    }

    /**
     * Empty when there is no such page.
     *
     * @param path what follows {@code /sandbox/hotspot}
     */
    Optional<Answer> handle(String method, List<String> path, Request request) {
        if (!"GET".equals(method) || !path.equals(List.of("login"))) {
            return Optional.empty();
        }
        String user = request.query().getOrDefault("username", "");
        if (user.isEmpty()) {
            return Optional.of(page("Masuk ke WiFi", "", true));
        }
        if (router.activeUsers().contains(user)) {
            return Optional.of(page("Anda sudah terhubung", "Voucher " + user + " sedang dipakai.", false));
        }
        CustomerLogin login = router.login(user, request.query().getOrDefault("password", ""));
        return Optional.of(
                login.refusal() == null
                        ? page("Anda terhubung", "Voucher " + user + " berlaku sampai " + login.comment() + ".", false)
                        : page("Belum bisa masuk", "Kata router: " + login.refusal() + ".", true));
    }

    private static Answer page(String title, String text, boolean asks) {
        String form = asks
                ? "<form action=\"login\"><label>Kode voucher<input name=\"username\" required autocapitalize=\"none\" autocomplete=\"off\"></label>"
                        + "<label>Kata sandi<input name=\"password\" required autocapitalize=\"none\" autocomplete=\"off\"></label>"
                        + "<button class=\"primary\">Masuk ke WiFi</button></form>"
                : "";
        return Answer.html(
                200,
                "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<title>" + title
                        + "</title><link rel=\"stylesheet\" href=\"../checkout.css\"></head><body><main>"
                        + "<p class=\"sandbox\">Sandbox: halaman login hotspot tiruan</p><h1>" + title + "</h1><p>"
                        + escape(text) + "</p>" + form
                        + "</main></body></html>",
                HEADERS);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
