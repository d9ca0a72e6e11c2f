package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Storage of agents. Every method joins the open transaction, or runs in one of its own. */
public interface Agents {
    Optional<Agent> find(AgentCode code);

    /** Reads the agent anew; nobody changes it until the transaction ends. Others may hold it at the same time. */
    Optional<Agent> hold(AgentCode code);

    Optional<Agent> withPhone(PhoneNumber phone);

    /** @return all agents by code */
    List<Agent> all();

    /** @return the agents that fit, by code, at most {@code limit} */
    List<Agent> list(Filter filter, int limit);

    /** @return the agents whose upline that is, by code, at most {@code most} */
    List<Agent> under(AgentCode upline, int most);

    /** @return how many agents have the level */
    int countOf(LevelCode level);

    /**
     * Lets one transaction at a time change agents, levels and prices, until it ends: who is above whom, and which level is in
     * use, can only be judged while nobody else changes it. Called before anything is read that the decision rests on.
     */
    void lock();

    /**
     * Stores a new agent or replaces the one with the same code.
     *
     * @throws PhoneTaken when another agent has that phone
     */
    boolean save(Agent agent);

    /**
     * What a list is narrowed to.
     *
     * @param text the code begins with it or the name contains it, whatever the case
     * @param phone an agent whose E.164 number begins with it fits too
     * @param after only agents with a greater code
     */
    record Filter(
            Optional<String> text,
            Optional<String> phone,
            Optional<AgentStatus> status,
            Optional<LevelCode> level,
            Optional<AgentCode> after) {}

    /** Another agent has the phone already; enforced by a unique index. */
    final class PhoneTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PhoneTaken() {
            super("another agent has this phone number");
        }
    }
}
