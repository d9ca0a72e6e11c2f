package id.mikhmon.web.portal.gate;

import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonKind;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of the gate. {@link #SESSION} holds the token of a session; {@link #FORM} holds what proves that a form for
 * somebody without a session came from our page. No script reads them and no other site makes the browser send them with
 * a form.
 */
final class GateCookies {
    static final String SESSION = "mikhmon_session";
    static final String FORM = "mikhmon_form";

    private final boolean secure;

    /** @param secure whether the product is reached by https, so that the cookies never travel without it */
    GateCookies(boolean secure) {
        this.secure = secure;
    }

    static Optional<AccessToken> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> AccessToken.read(value).stream())
                .findFirst();
    }

    /** An agent's own phone keeps the cookie; in an office it goes with the browser. */
    String session(AccessToken token, PersonKind kind) {
        String age = kind == PersonKind.AGENT ? "; Max-Age=" + kind.absolute().toSeconds() : "";
        return SESSION + "=" + token.reveal() + age + attributes();
    }

    /** Half a login: only as long as the browser is open. */
    String halfway(AccessToken token) {
        return SESSION + "=" + token.reveal() + attributes();
    }

    String noSession() {
        return SESSION + "=; Max-Age=0" + attributes();
    }

    String form(AccessToken token) {
        return FORM + "=" + token.reveal() + attributes();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
