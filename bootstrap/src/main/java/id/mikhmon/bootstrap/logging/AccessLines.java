package id.mikhmon.bootstrap.logging;

import id.mikhmon.bootstrap.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * One line for each request, when the operator wants them. The server's own access log is not used, since it can only write addresses as they are: whoever has
 * an order's address has its voucher, and a webhook's address is a secret.
 */
@WebFilter(filterName = "access-lines", urlPatterns = "/*", asyncSupported = true)
public class AccessLines implements Filter {
    private static final Logger LOG = Logger.getLogger("id.mikhmon.access");

    /** Orders' ids and webhooks' secrets are longer than any word or name of ours in an address. */
    private static final Pattern UNGUESSABLE = Pattern.compile("(?<=/)[^/]{20,}");

    private static final int SHOWN = 4;
    private static final int LONGEST = 200;

    private final boolean wanted;

    @Inject
    public AccessLines(Settings settings) {
        wanted = settings.logAccess();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (wanted) {
                write((HttpServletRequest) request, (HttpServletResponse) response, System.nanoTime() - start);
            }
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, long nanos) {
        LOG.log(Level.INFO, "access from={0} method={1} path={2} status={3} micros={4}", new Object[] {
            request.getRemoteAddr(),
            request.getMethod(),
            shown(request.getRequestURI()),
            Integer.toString(response.getStatus()),
            Long.toString(nanos / 1_000)
        });
    }

    /**
     * @param path without a query, as the client wrote it
     * @return fit for a log: nothing in it opens anything, and it is one short line
     */
    static String shown(String path) {
        String masked = UNGUESSABLE
                .matcher(path)
                .replaceAll(found -> found.group().substring(0, SHOWN) + "...")
                .replaceAll("\\p{Cntrl}", "?");
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "..." : masked;
    }
}
