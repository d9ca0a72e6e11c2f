package id.mikhmon.web.api;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.domain.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Who calls the admin API. {@link AdminGate} puts it to the request. */
public final class Caller {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    static void enter(HttpServletRequest request, Authority authority) {
        request.setAttribute(ATTRIBUTE, authority);
    }

    /**
     * @return whom the audit names
     * @throws IllegalStateException when the request did not come through the gate
     */
    public static Actor actor(HttpServletRequest request) {
        return of(request).actor();
    }

    /** @throws IllegalStateException when the request did not come through the gate */
    public static Authority of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Authority authority) {
            return authority;
        }
        throw new IllegalStateException("this request did not come through the gate");
    }
}
