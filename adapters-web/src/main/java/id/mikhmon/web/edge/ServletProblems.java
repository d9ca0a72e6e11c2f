package id.mikhmon.web.edge;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import id.mikhmon.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends problems where no JAX-RS is at hand. */
public final class ServletProblems {
    private ServletProblems() {}

    /** As {@link #send(Problem, Language, HttpServletResponse)} in the language that the client asks for. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(problem, Languages.ofAnswer(request.getHeader("Accept-Language")), response);
    }

    /** Does nothing to an answer that is on its way already. */
    private static void send(Problem problem, Language language, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Content-Language", language.tag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.body(language, Correlation.current()));
    }
}
