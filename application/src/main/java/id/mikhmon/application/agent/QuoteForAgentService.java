package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the level and the prices of the agent, and quotes by them. */
public final class QuoteForAgentService implements QuoteForAgent {
    private final Levels levels;
    private final Prices prices;
    private final Transactions transactions;

    public QuoteForAgentService(Levels levels, Prices prices, Transactions transactions) {
        this.levels = levels;
        this.prices = prices;
        this.transactions = transactions;
    }

    @Override
    public Map<OfferId, Quote> quotes(Agent agent, List<Offer> offers) {
        return transactions.required(() -> {
            Level level = level(agent);
            Map<OfferId, PriceRule> rules = prices.ofLevel(agent.level());
            Map<OfferId, AgentPrice> agreed = prices.ofAgent(agent.code()).stream()
                    .collect(Collectors.toMap(AgentPrice::offer, Function.identity()));
            return offers.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Offer::id,
                            offer -> Quote.of(
                                    offer.price(),
                                    level,
                                    Optional.ofNullable(rules.get(offer.id())),
                                    Optional.ofNullable(agreed.get(offer.id())))));
        });
    }

    @Override
    public Terms terms(Agent agent, Offer offer) {
        return transactions.required(() -> {
            Level level = level(agent);
            Prices.ForOffer put = prices.ofOffer(offer.id(), agent.level(), agent.code());
            return new Terms(Quote.of(offer.price(), level, put.level(), put.agent()), level.commission());
        });
    }

    private Level level(Agent agent) {
        return levels.find(agent.level()).orElseThrow();
    }
}
