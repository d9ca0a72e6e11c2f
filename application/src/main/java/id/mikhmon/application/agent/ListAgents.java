package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import java.util.List;
import java.util.Optional;

/** Lists agents page by page, by code. */
public interface ListAgents {
    /** The most that a page may have when it is to be a page at all. */
    int MOST = 200;

    Page list(Query query);

    /**
     * @param search the beginning of a code or of a phone number, or a part of a name, as a person types it
     * @param after the last code of the page before
     * @param limit 1 to {@link #MOST}; empty for all that fit
     */
    record Query(
            Optional<String> search,
            Optional<AgentStatus> status,
            Optional<LevelCode> level,
            Optional<AgentCode> after,
            Optional<Integer> limit) {
        public Query {
            if (limit.filter(wanted -> wanted < 1 || wanted > MOST).isPresent()) {
                throw new IllegalArgumentException("a page has 1 to 200 agents");
            }
        }
    }

    /** @param next code to go on from; empty at the end */
    record Page(List<Agent> agents, Optional<AgentCode> next) {}
}
