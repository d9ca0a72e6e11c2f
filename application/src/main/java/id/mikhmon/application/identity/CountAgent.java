package id.mikhmon.application.identity;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/**
 * Counts what an agent could find out about other people by, so that none does it without end, at the portal or by its token.
 * All nodes count together.
 */
public interface CountAgent {
    /** What is counted. */
    enum Deed {
        /** Bringing in another agent: whether a number is refused tells that somebody has it. */
        BRING_IN(10);

        private final int most;

        Deed(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /**
     * Counts a deed before it is done, in a transaction of its own: ten in a quarter of an hour, wherever the agent does it from.
     *
     * @param actor whom the audit names when it is too much
     * @return empty, or how many seconds to wait
     */
    Optional<Long> count(Deed deed, AgentCode agent, Actor actor);
}
