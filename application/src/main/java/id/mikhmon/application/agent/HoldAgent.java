package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.Optional;

/**
 * Reads an agent that is about to do something and keeps it as it is until the caller's transaction ends: who closes it
 * meanwhile waits. Any number of transactions may hold the same agent at once.
 */
public interface HoldAgent {
    Optional<Agent> hold(AgentCode code);
}
