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
import id.mikhmon.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes the sell price of one offer and leaves the buy price that was agreed. */
public final class SetSellPriceService implements SetSellPrice {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final FindOffers offers;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SetSellPriceService(
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
    public Outcome set(AgentCode code, OfferId id, Optional<Money> price, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            Optional<Agent> agent = agents.find(code);
            if (agent.isEmpty()) {
                return new UnknownAgent();
            }
            Optional<Offer> offer = offers.find(id).filter(agent.get()::maySell);
            return offer.isEmpty()
                    ? new UnknownOffer()
                    : set(agent.get(), levels.find(agent.get().level()).orElseThrow(), offer.get(), price, actor);
        });
    }

    private Outcome set(Agent agent, Level level, Offer offer, Optional<Money> price, Actor actor) {
        if (!level.ownPrice().allowed()) {
            return new NotAllowed();
        }
        List<AgentPrice> before = prices.ofAgent(agent.code());
        List<AgentPrice> agreed = new ArrayList<>(before);
        Optional<AgentPrice> former =
                agreed.stream().filter(one -> one.offer().equals(offer.id())).findFirst();
        Quote quote = Quote.of(
                offer.price(),
                level,
                Optional.ofNullable(prices.ofLevel(level.code()).get(offer.id())),
                former);
        if (price.filter(wanted -> !quote.allows(wanted)).isPresent()) {
            return new OutOfRange(quote.least(), quote.most());
        }
        former.ifPresent(agreed::remove);
        Optional<PriceRule> buy = former.flatMap(AgentPrice::buy);
        if (buy.isPresent() || price.isPresent()) {
            agreed.add(new AgentPrice(offer.id(), buy, price));
        }
        prices.replace(agent.code(), agreed);
        Described.record(audit, actor, agent.code(), before, agreed);
        return new Done();
    }
}
