package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Level;

/** The owner makes or changes a level. */
public interface SaveLevel {
    /** @return true when it was new */
    boolean save(Level level);
}
