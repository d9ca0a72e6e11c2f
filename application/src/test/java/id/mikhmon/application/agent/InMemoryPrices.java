package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices in memory. */
public final class InMemoryPrices implements Prices {
    private final Table<LevelCode, Map<OfferId, PriceRule>> ofLevels;
    private final Table<AgentCode, List<AgentPrice>> ofAgents;

    public InMemoryPrices(InMemoryTransactions transactions) {
        ofLevels = transactions.table();
        ofAgents = transactions.table();
    }

    @Override
    public Map<OfferId, PriceRule> ofLevel(LevelCode level) {
        return ofLevels.get(level).orElse(Map.of());
    }

    @Override
    public void replace(LevelCode level, Map<OfferId, PriceRule> rules) {
        ofLevels.put(level, Map.copyOf(rules));
    }

    @Override
    public List<AgentPrice> ofAgent(AgentCode agent) {
        return ofAgents.get(agent).orElse(List.of());
    }

    @Override
    public ForOffer ofOffer(OfferId offer, LevelCode level, AgentCode agent) {
        return new ForOffer(
                Optional.ofNullable(ofLevel(level).get(offer)),
                ofAgent(agent).stream()
                        .filter(price -> price.offer().equals(offer))
                        .findFirst());
    }

    @Override
    public void replace(AgentCode agent, List<AgentPrice> prices) {
        ofAgents.put(
                agent,
                prices.stream()
                        .sorted(Comparator.comparing(price -> price.offer().value()))
                        .toList());
    }

    void forget(LevelCode level) {
        ofLevels.remove(level);
    }
}
