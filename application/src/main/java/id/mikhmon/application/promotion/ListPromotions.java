package id.mikhmon.application.promotion;

import id.mikhmon.domain.agent.Promotion;
import java.util.List;

/** Tells which agents have sold enough for a higher level, in this month or in the one before. */
public interface ListPromotions {
    /** @return at most one for each agent, by code */
    List<Promotion> list();

    /** @return whether they happen by themselves */
    boolean isAutomatic();
}
