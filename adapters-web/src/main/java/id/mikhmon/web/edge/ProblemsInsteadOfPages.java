package id.mikhmon.web.edge;

import id.mikhmon.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A client of the API gets a problem where the container would send its error page, such as for a header that is broken. */
final class ProblemsInsteadOfPages extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    ProblemsInsteadOfPages(HttpServletResponse response, HttpServletRequest request) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        ServletProblems.send(Problem.ofStatus(status), request, this);
    }
}
