package id.mikhmon.web.api;

import id.mikhmon.application.identity.Authority;
import id.mikhmon.application.identity.CheckApiToken;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Lets in who has the admin token of the installation, and persons with a token of their own where {@link RouteRights} says
 * so. An address that guesses is slowed down; the right token is taken from it all the same, so that nobody can lock the
 * owner out.
 */
@Provider
@PreMatching
@Dependent
public class AdminGate implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"mikhmon-admin\"";

    // Fields, since the JAX-RS of the server looks for a constructor without parameters in filters.
    @Inject
    WebSettings settings;

    @Inject
    Throttles throttles;

    @Inject
    CheckApiToken checkApiToken;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<Secret> given = Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> Secret.of(text.substring(SCHEME.length()).strip()));
        // Secrets compare in constant time.
        if (given.isPresent() && given.equals(settings.adminToken())) {
            Caller.enter(request, Authority.automation(request.getRemoteAddr()));
            return;
        }
        Optional<CheckApiToken.Bearer> person =
                given.map(Secret::reveal).flatMap(AccessToken::read).flatMap(checkApiToken::check);
        if (person.isPresent()) {
            admit(person.get(), context);
            return;
        }
        Problem problem = Problem.of(ProblemKind.UNAUTHORIZED).with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        if (header != null) {
            problem = throttles
                    .wrongTokens()
                    .take(request.getRemoteAddr())
                    .map(seconds -> Problem.later(ProblemKind.TOO_MANY_REQUESTS, seconds))
                    .orElse(problem);
        }
        throw problem.asException();
    }

    private void admit(CheckApiToken.Bearer person, ContainerRequestContext context) {
        // As it is written: what is decoded, or cut off behind a semicolon, could name another route than the one that
        // runs.
        String path = context.getUriInfo().getPath(false);
        boolean may = path.indexOf(';') < 0
                && RouteRights.needed(context.getMethod(), path)
                        .filter(person.who()::may)
                        .isPresent();
        if (!may) {
            throw Problem.of(ProblemKind.FORBIDDEN).asException();
        }
        Actor actor = new Actor(person.login().value(), request.getRemoteAddr());
        Caller.enter(request, Authority.of(person.who(), actor));
    }
}
