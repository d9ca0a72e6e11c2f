package id.mikhmon.web.api;

import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The token in the header of a request, and the refusal of a wrong one. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static Optional<Secret> of(ContainerRequestContext context) {
        return Optional.ofNullable(context.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> Secret.of(text.substring(SCHEME.length()).strip()));
    }

    /**
     * An address that guesses is slowed down.
     *
     * @param realm what the token would open
     */
    static ProblemException refused(
            ContainerRequestContext context, String realm, Throttles throttles, String address) {
        Problem problem = Problem.of(ProblemKind.UNAUTHORIZED)
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"" + realm + "\"");
        if (context.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return problem.asException();
        }
        return throttles
                .wrongTokens()
                .take(address)
                .map(seconds -> Problem.later(ProblemKind.TOO_MANY_REQUESTS, seconds))
                .orElse(problem)
                .asException();
    }
}
