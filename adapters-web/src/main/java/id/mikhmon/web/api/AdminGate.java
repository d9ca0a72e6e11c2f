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
        Optional<Secret> given = BearerToken.of(context);
        // Secrets compare in constant time.
        if (given.isPresent() && given.equals(settings.adminToken())) {
            Caller.enter(request, Authority.automation(request.getRemoteAddr()));
            return;
        }
        CheckApiToken.Bearer person = given.map(Secret::reveal)
                .flatMap(AccessToken::read)
                .flatMap(checkApiToken::check)
                .orElseThrow(() -> BearerToken.refused(context, "mikhmon-admin", throttles, request.getRemoteAddr()));
        admit(person, context);
    }

    private void admit(CheckApiToken.Bearer person, ContainerRequestContext context) {
        boolean may = RouteRights.needed(
                        context.getMethod(), context.getUriInfo().getPath(false))
                .filter(person.who()::may)
                .isPresent();
        if (!may) {
            throw Problem.of(ProblemKind.FORBIDDEN).asException();
        }
        Actor actor = new Actor(person.login().value(), request.getRemoteAddr());
        Caller.enter(request, Authority.of(person.who(), actor));
    }
}
