package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what is agreed with an agent, each sell price within the limits that hold with its buy price. */
public final class SaveAgentPricesService implements SaveAgentPrices {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final FindOffers offers;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveAgentPricesService(
            Agents agents,
            Levels levels,
            Prices prices,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.prices = prices;
        this.offers = offers;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(AgentCode code, List<AgentPrice> agreed, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            Optional<Agent> agent = agents.find(code);
            if (agent.isEmpty()) {
                return new UnknownAgent();
            }
            Level level = levels.find(agent.get().level()).orElseThrow();
            Map<OfferId, PriceRule> ofLevel = prices.ofLevel(level.code());
            for (AgentPrice price : agreed) {
                Optional<Outcome> refusal = refusal(price, level, Optional.ofNullable(ofLevel.get(price.offer())));
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            List<AgentPrice> former = prices.ofAgent(code);
            prices.replace(code, agreed);
            Described.record(audit, actor, code, former, agreed);
            return new Saved();
        });
    }

    private Optional<Outcome> refusal(AgentPrice agreed, Level level, Optional<PriceRule> ofLevel) {
        Optional<Offer> offer = offers.find(agreed.offer());
        if (offer.isEmpty()) {
            return Optional.of(new UnknownOffer(agreed.offer()));
        }
        if (agreed.sell().isEmpty()) {
            return Optional.empty();
        }
        if (!level.ownPrice().allowed()) {
            return Optional.of(new OwnPriceNotAllowed(agreed.offer()));
        }
        Quote quote = Quote.of(offer.get().price(), level, ofLevel, Optional.of(agreed));
        return agreed.sell().filter(quote::allows).isPresent()
                ? Optional.empty()
                : Optional.of(new OwnPriceOutOfRange(agreed.offer(), quote.least(), quote.most()));
    }
}
