package id.mikhmon.application.acs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the access control servers do, for the health page. Does no network. */
public interface AcsConditions {
    /** @return one row per server that is set up, by name */
    List<Row> conditions();

    /** @param state REACHABLE, DEGRADED, DOWN, or UNKNOWN before the first question */
    record Row(
            String name, String state, Optional<Instant> since, Optional<Instant> checkedAt, Optional<String> error) {}
}
