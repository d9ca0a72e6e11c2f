package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonState;
import java.util.Optional;

/** The owner suspends an agent's login, or lets it come in again. The agent itself goes on as it is: its link sells. */
public interface SetAgentLogin {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     * @return empty when the agent has no login
     */
    Optional<LoginName> set(AgentCode agent, PersonState state, Actor actor);
}
