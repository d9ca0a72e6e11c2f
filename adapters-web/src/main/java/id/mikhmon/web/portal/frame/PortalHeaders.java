package id.mikhmon.web.portal.frame;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.web.edge.RequestEdge;
import id.mikhmon.web.page.PageHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The headers of the portals' pages: those of all pages, and nothing is kept by a browser or a proxy. The content security policy is
 * written by PrimeFaces, which knows the number that lets its scripts run; see web.xml.
 */
@WebFilter(
        filterName = "portal-headers",
        urlPatterns = {"/admin/*", "/agent/*"})
public class PortalHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageHeaders.OF_ALL_PAGES.forEach((name, value) -> {
            if (!name.equals("Content-Security-Policy") && !name.equals("Content-Type")) {
                response.setHeader(name, value);
            }
        });
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Cookie");
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        response.setHeader(RequestEdge.REQUEST_ID, id);
        Optional<Exception> failed = Correlation.with(id, () -> pass(request, response, chain));
        if (failed.orElse(null) instanceof IOException broken) {
            throw broken;
        }
        if (failed.orElse(null) instanceof ServletException refused) {
            throw refused;
        }
    }

    private static Optional<Exception> pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException | ServletException e) {
            return Optional.of(e);
        }
    }
}
