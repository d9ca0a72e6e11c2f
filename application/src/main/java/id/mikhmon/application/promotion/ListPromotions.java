package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.agent.Promotion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells which agents have sold enough for a higher level, in this month or in the one before. */
public interface ListPromotions {
    /** @return at most one for each agent, by code; none that a level which was set by hand keeps back */
    List<Promotion> list();

    /** @return what would be proposed, had nobody set the level by hand since the month began; at most one for each agent, by code */
    List<Held> held();

    /**
     * @return when the order was placed with which the agent's sales of the month came to what the level asks for; empty when so much
     *     was given back since the promotion was listed that they do not any more
     */
    Optional<Instant> reachedAt(Promotion promotion);

    /** @return whether they happen by themselves */
    boolean isAutomatic();

    record Held(Promotion promotion, LevelHold by) {}
}
