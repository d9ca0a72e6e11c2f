package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the prices that were put down for a level or for a single agent. What they come to is {@link QuoteForAgent}'s. */
public interface ViewPrices {
    /** @return the rules of the level by offer; empty when there is no such level */
    Optional<Map<OfferId, PriceRule>> ofLevel(LevelCode level);

    /** @return what is agreed with the agent, by offer; empty when there is no such agent */
    Optional<List<AgentPrice>> ofAgent(AgentCode agent);
}
