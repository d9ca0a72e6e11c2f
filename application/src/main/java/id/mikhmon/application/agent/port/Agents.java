package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;
import java.util.Optional;

/** Storage of agents. Every method joins the open transaction, or runs in one of its own. */
public interface Agents {
    Optional<Agent> find(AgentCode code);

    /** @return all agents by code */
    List<Agent> all();

    /**
     * Stores a new agent or replaces the one with the same code.
     *
     * @throws PhoneTaken when another agent has that phone
     */
    boolean save(Agent agent);

    /** Another agent has the phone already; enforced by a unique index. */
    final class PhoneTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PhoneTaken() {
            super("another agent has this phone number");
        }
    }
}
