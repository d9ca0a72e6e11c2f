package id.mikhmon.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns every exception that leaves a resource, and every refusal of the framework itself, into a problem. Without it the
 * container would answer with a page of its own, or fail on a line break in a message.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) {
            return ofFramework(refusal);
        }
        return ProblemResponses.of(Failures.problemOf(failure), headers);
    }

    private Response ofFramework(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        // The answer to OPTIONS comes by this way too.
        if (response.getStatus() < 400) {
            return response;
        }
        Problem problem =
                response.getStatus() >= 500 ? Failures.problemOf(refusal) : Problem.ofStatus(response.getStatus());
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return ProblemResponses.of(allowed == null ? problem : problem.with(HttpHeaders.ALLOW, allowed), headers);
    }
}
