package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import java.util.Optional;

/** Removes the sessions of an agent's login, if it has one; that it cannot come in again is judged at each try. */
public final class EndAgentSessionsService implements EndAgentSessions {
    private final Desk desk;

    public EndAgentSessionsService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void end(AgentCode agent) {
        desk.transactions()
                .run(() -> desk.people()
                        .find(agent)
                        .ifPresent(person -> desk.sessions().removeAll(person.id(), Optional.empty())));
    }
}
