package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage of the prices of levels and of single agents. Every method joins the open transaction, or runs in one of its own. */
public interface Prices {
    /** @return the rules of the level by offer; offers without one have the level's discount */
    Map<OfferId, PriceRule> ofLevel(LevelCode level);

    /** Replaces all rules of a level that is stored. */
    void replace(LevelCode level, Map<OfferId, PriceRule> rules);

    /** @return what is agreed with the agent, by offer */
    List<AgentPrice> ofAgent(AgentCode agent);

    /** @return what is put down for one offer, in one query */
    ForOffer ofOffer(OfferId offer, LevelCode level, AgentCode agent);

    /** @param level the rule of the level, {@code agent} what is agreed with the agent */
    record ForOffer(Optional<PriceRule> level, Optional<AgentPrice> agent) {}

    /** Replaces all that is agreed with an agent that is stored; no offer comes twice. */
    void replace(AgentCode agent, List<AgentPrice> prices);
}
