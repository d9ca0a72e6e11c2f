package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import java.util.List;
import java.util.Optional;

/** Reads levels. */
public interface FindLevels {
    Optional<Level> find(LevelCode code);

    /** @return all levels, those with less discount first */
    List<Level> all();
}
