package id.mikhmon.application.sale;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps of all offers those that the sale would take. */
public final class ViewOwnOffersService implements ViewOwnOffers {
    private final FindAgents agents;
    private final FindOffers offers;
    private final QuoteForAgent quotes;
    private final Transactions transactions;

    public ViewOwnOffersService(FindAgents agents, FindOffers offers, QuoteForAgent quotes, Transactions transactions) {
        this.agents = agents;
        this.offers = offers;
        this.quotes = quotes;
        this.transactions = transactions;
    }

    @Override
    public List<Priced> view(AgentCode agent) {
        return transactions.required(
                () -> agents.find(agent).filter(Agent::active).map(this::soldBy).orElseGet(List::of));
    }

    private List<Priced> soldBy(Agent agent) {
        List<Offer> open = offers.all().stream()
                .filter(Offer::active)
                .filter(agent::maySell)
                .toList();
        Map<OfferId, Quote> prices = quotes.quotes(agent, open);
        return open.stream()
                .map(offer -> new Priced(offer, Objects.requireNonNull(prices.get(offer.id()))))
                .sorted(Comparator.comparing((Priced one) -> one.quote().buy()))
                .toList();
    }
}
