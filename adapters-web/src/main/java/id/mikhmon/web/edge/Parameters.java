package id.mikhmon.web.edge;

import id.mikhmon.web.page.Fields;
import jakarta.servlet.http.HttpServletRequest;

/** Parameters of a request that the server itself takes apart, as it does before a page of the portals is drawn. */
public final class Parameters {
    private Parameters() {}

    /** @return false when an escape of query or form is broken, which the server answers with an error of its own */
    public static boolean areLegal(HttpServletRequest request) {
        if (!Fields.isLegal(request.getQueryString())) {
            return false;
        }
        try {
            return request.getParameterMap() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
