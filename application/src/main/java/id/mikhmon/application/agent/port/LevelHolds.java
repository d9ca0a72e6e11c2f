package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of which levels were set by hand. Every method joins the open transaction, or runs in one of its own. */
public interface LevelHolds {
    /** Stores the hold of an agent that is stored, instead of the one before. */
    void hold(LevelHold hold);

    Optional<LevelHold> find(AgentCode agent);

    /** @return those that were set at that moment or later, by code */
    List<LevelHold> since(Instant from);

    /** @return false when there was none */
    boolean release(AgentCode agent);
}
