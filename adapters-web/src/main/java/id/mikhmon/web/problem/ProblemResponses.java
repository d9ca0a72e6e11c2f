package id.mikhmon.web.problem;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.Languages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Problems as answers of JAX-RS. */
final class ProblemResponses {
    private ProblemResponses() {}

    /** @param headers of the request, for the language */
    static Response of(Problem problem, HttpHeaders headers) {
        Language language = Languages.ofAnswer(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(problem.kind().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(problem.body(language, Correlation.current()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
