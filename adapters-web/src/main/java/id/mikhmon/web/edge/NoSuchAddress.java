package id.mikhmon.web.edge;

import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is under {@code /api} and {@code /webhooks} and belongs to nobody, such as a version that does not exist. */
@WebServlet(
        name = "no-such-address",
        urlPatterns = {"/api/*", "/webhooks/*"})
public final class NoSuchAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletProblems.send(Problem.of(ProblemKind.NOT_FOUND), request, response);
    }
}
