package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads prices. */
public final class ViewPricesService implements ViewPrices {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final Transactions transactions;

    public ViewPricesService(Agents agents, Levels levels, Prices prices, Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.prices = prices;
        this.transactions = transactions;
    }

    @Override
    public Optional<Map<OfferId, PriceRule>> ofLevel(LevelCode level) {
        return transactions.required(() -> levels.find(level).map(known -> prices.ofLevel(level)));
    }

    @Override
    public Optional<List<AgentPrice>> ofAgent(AgentCode agent) {
        return transactions.required(() -> agents.find(agent).map(known -> prices.ofAgent(agent)));
    }
}
