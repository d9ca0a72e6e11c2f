package id.mikhmon.web.api;

import id.mikhmon.application.identity.Authority;
import jakarta.servlet.http.HttpServletRequest;

/** Who calls the admin API. {@link AdminGate} puts it to the request. */
public final class Caller {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    static void enter(HttpServletRequest request, Authority authority) {
        request.setAttribute(ATTRIBUTE, authority);
    }

    /** @throws IllegalStateException when the request did not come through the gate */
    public static Authority of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Authority authority) {
            return authority;
        }
        throw new IllegalStateException("this request did not come through the gate");
    }
}
