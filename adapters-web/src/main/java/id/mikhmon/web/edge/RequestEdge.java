package id.mikhmon.web.edge;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.web.problem.Failures;
import id.mikhmon.web.problem.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The outermost layer around the API and the webhooks. It never touches parameters: reading them would eat the body of a
 * callback that comes as a form, and a signature is proven on the bytes.
 */
@WebFilter(
        filterName = "request-edge",
        urlPatterns = {"/api/*", "/webhooks/*"},
        asyncSupported = true)
public final class RequestEdge implements Filter {
    /** Names the request in logs, in outbox messages and in the answer; a client may bring its own. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = new ProblemsInsteadOfPages((HttpServletResponse) response, http);
        String id = idOf(http);
        answer.setHeader(REQUEST_ID, id);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cache-Control", "no-store");
        Optional<IOException> broken =
                Correlation.with(id, () -> isAddressLegal(http) ? passOn(http, answer, chain) : refuse(http, answer));
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    /**
     * JAX-RS puts the address into its own refusals and fails on an illegal one. Gateways may call a webhook however they
     * like; nothing takes those addresses apart.
     */
    private static boolean isAddressLegal(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/webhooks/")) {
            return true;
        }
        try {
            new URI(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String idOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(REQUEST_ID))
                .filter(id -> SANE.matcher(id).matches())
                .orElseGet(() -> Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE)));
    }

    /** @return the trouble of a connection that went away, which is nobody's fault and the container's to end */
    private static Optional<IOException> passOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        } catch (ServletException | RuntimeException e) {
            return answer(Failures.problemOf(e), request, response);
        }
    }

    private static Optional<IOException> refuse(HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.malformed(), request, response);
    }

    private static Optional<IOException> answer(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            ServletProblems.send(problem, request, response);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
