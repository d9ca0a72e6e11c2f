package id.mikhmon.web.api;

import id.mikhmon.application.identity.CheckApiToken;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets in whoever has the API token of an agent that is active at this moment, where {@link RouteRights} says so. */
@Provider
@PreMatching
@Dependent
public class AgentGate implements ContainerRequestFilter {
    // Fields, since the JAX-RS of the server looks for a constructor without parameters in filters.
    @Inject
    Throttles throttles;

    @Inject
    CheckApiToken checkApiToken;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        CheckApiToken.Bearer person = BearerToken.of(context)
                .map(Secret::reveal)
                .flatMap(AccessToken::read)
                .flatMap(checkApiToken::check)
                .orElseThrow(() -> BearerToken.refused(context, "mikhmon-agent", throttles, request.getRemoteAddr()));
        boolean may = RouteRights.neededByAgent(
                        context.getMethod(), context.getUriInfo().getPath(false))
                .filter(person.who()::may)
                .isPresent();
        Agent agent = person.agent()
                .filter(caller -> may)
                .orElseThrow(() -> Problem.of(ProblemKind.FORBIDDEN).asException());
        if (!context.getMethod().equals(HttpMethod.GET)) {
            throttles.agents().take(agent.code().value()).ifPresent(seconds -> {
                throw Problem.later(ProblemKind.TOO_MANY_REQUESTS, seconds).asException();
            });
        }
        Actor actor = new Actor(person.login().value(), request.getRemoteAddr());
        CallingAgent.enter(request, new CallingAgent(agent, actor));
    }
}
