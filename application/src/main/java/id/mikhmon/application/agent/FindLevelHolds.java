package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out whose level was set by hand. */
public interface FindLevelHolds {
    Optional<LevelHold> find(AgentCode agent);

    /** @return those that were set at that moment or later, by code */
    List<LevelHold> since(Instant from);
}
