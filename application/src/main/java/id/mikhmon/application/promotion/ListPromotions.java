package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.agent.Promotion;
import java.util.List;

/** Tells which agents have sold enough for a higher level, in this month or in the one before. */
public interface ListPromotions {
    /** @return at most one for each agent, by code; none that a level which was set by hand keeps back */
    List<Promotion> list();

    /** @return what would be proposed, had nobody set the level by hand since the month began; at most one for each agent, by code */
    List<Held> held();

    /** @return whether they happen by themselves */
    boolean isAutomatic();

    record Held(Promotion promotion, LevelHold by) {}
}
