package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;

/** The owner lets an agent's sales count again for its level, after the level was set by hand. */
public interface ReleaseLevel {
    /** @return false when the level of that agent is not held; nothing changed then */
    boolean release(AgentCode agent, Actor actor);
}
