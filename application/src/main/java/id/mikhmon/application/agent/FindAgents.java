package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;
import java.util.Optional;

/** Reads agents. */
public interface FindAgents {
    Optional<Agent> find(AgentCode code);

    /** @return all agents by code */
    List<Agent> all();
}
