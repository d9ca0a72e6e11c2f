package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import java.util.Optional;

/** Finds the code for a new agent. */
public interface ReserveAgentCode {
    /**
     * Joins the caller's transaction, until whose end nobody else registers or changes an agent: the code stays free, and so does
     * any other that is free now. To be asked before the caller locks anything of its own.
     *
     * @return the code after the greatest; empty when there is none left
     */
    Optional<AgentCode> reserve();
}
