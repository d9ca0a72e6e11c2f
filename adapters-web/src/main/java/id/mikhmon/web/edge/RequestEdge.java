package id.mikhmon.web.edge;

import id.mikhmon.application.outbox.Correlation;
import id.mikhmon.web.problem.Failures;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        Optional<IOException> broken = Correlation.with(id, () -> passOn(http, answer, chain));
        if (broken.isPresent()) {
            throw broken.get();
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
            return answerWithProblem(request, response, e);
        }
    }

    private static Optional<IOException> answerWithProblem(
            HttpServletRequest request, HttpServletResponse response, Exception failure) {
        try {
            ServletProblems.send(Failures.problemOf(failure), request, response);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
