package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import java.util.List;
import java.util.Optional;

/** Storage of levels. A new installation has four. Every method joins the open transaction, or runs in one of its own. */
public interface Levels {
    Optional<Level> find(LevelCode code);

    /** @return all levels, those with less discount first, equal ones by code */
    List<Level> all();

    /**
     * Stores a new level or replaces the one with the same code.
     *
     * @return true when it was new
     */
    boolean save(Level level);

    /**
     * Removes the level and its prices; the caller knows that no agent has it.
     *
     * @return false when there is no such level
     */
    boolean remove(LevelCode code);
}
