package id.mikhmon.web.api;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The agent that calls the agents' API. {@link AgentGate} puts it to the request.
 *
 * @param agent as it was a moment ago; whoever moves money reads it anew
 * @param actor for the audit
 */
public record CallingAgent(Agent agent, Actor actor) {
    private static final String ATTRIBUTE = CallingAgent.class.getName();

    static void enter(HttpServletRequest request, CallingAgent caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** @throws IllegalStateException when the request did not come through the gate */
    public static CallingAgent of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CallingAgent caller) {
            return caller;
        }
        throw new IllegalStateException("this request did not come through the gate");
    }

    public AgentCode code() {
        return agent.code();
    }
}
