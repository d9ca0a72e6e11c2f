package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;

/** An agent was suspended or closed: whoever is in with its login is out. Joins the caller's transaction. */
public interface EndAgentSessions {
    void end(AgentCode agent);
}
