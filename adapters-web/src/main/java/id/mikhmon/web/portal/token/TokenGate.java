package id.mikhmon.web.portal.token;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Without the automation token, which has full rights, there is no portal: not even a hint that there is one. */
@WebFilter(
        filterName = "portal-token-gate",
        urlPatterns = {"/admin/*", "/agent/*"})
public class TokenGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    @Inject
    private transient WebSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader("Authorization");
        Optional<Secret> given = Optional.ofNullable(header)
                .filter(text -> text.startsWith(SCHEME))
                .map(text -> Secret.of(text.substring(SCHEME.length()).strip()));
        // Secrets compare in constant time.
        if (given.isPresent() && given.equals(settings.adminToken())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
