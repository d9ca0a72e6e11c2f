package id.mikhmon.domain.agent;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The level of an agent was set by hand, whatever its sales had reached. So sales of that month and of those before do not move it
 * any more; those of later months do, and whoever set it may take the hold away.
 *
 * @param setAt to the microsecond, as it is stored
 */
public record LevelHold(AgentCode agent, Instant setAt) {
    /** @return whether sales of that month leave the level as it is */
    public boolean covers(YearMonth month, ZoneId zone) {
        return !YearMonth.from(setAt.atZone(zone)).isBefore(month);
    }
}
