package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.audit.Actor;

/** The owner makes or changes a level. */
public interface SaveLevel {
    /**
     * One transaction.
     *
     * @param actor whom the audit names
     * @return true when it was new
     */
    boolean save(Level level, Actor actor);
}
