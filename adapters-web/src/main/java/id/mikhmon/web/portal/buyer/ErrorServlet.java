package id.mikhmon.web.portal.buyer;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.edge.ServletProblems;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The friendly page for what the container itself refuses or what broke. It asks no use case, so that it works when
 * nothing else does. Machines under {@code /api} and {@code /webhooks} get a problem body instead of a page.
 */
@WebServlet(name = "error-pages", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    private transient PlainPages pages;

    @Override
    public void init() {
        pages = new PlainPages(new Frames(settings, new Assets()), new Templates());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = statusOf(request);
        Object failedPath = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failedPath instanceof String path && (path.startsWith("/api/") || path.startsWith("/webhooks/"))) {
            ServletProblems.send(Problem.ofStatus(status), request, response);
            return;
        }
        PageRequest asked = ServletExchange.read(request);
        ServletExchange.write(pages.problem(status, asked), request, response);
    }

    private static int statusOf(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return 404;
        }
        for (Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
                cause instanceof Throwable thrown;
                cause = thrown.getCause()) {
            if (thrown instanceof StoreUnavailable) {
                return 503;
            }
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && code >= 400 ? code : 500;
    }
}
