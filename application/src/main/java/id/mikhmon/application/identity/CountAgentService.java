package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Counts by agent, beside the tries of logins. */
public final class CountAgentService implements CountAgent {
    private final Throttle throttle;

    public CountAgentService(Desk desk) {
        this.throttle = new Throttle(desk);
    }

    @Override
    public Optional<Long> count(Deed deed, AgentCode agent, Actor actor) {
        return throttle.take(deed, agent, actor);
    }
}
