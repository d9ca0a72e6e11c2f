package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what can be bought now. */
public final class ViewShopService implements ViewShop {
    private final FindAgents agents;
    private final FindOffers offers;
    private final QuoteForAgent quotes;
    private final RouterConditions routers;

    public ViewShopService(FindAgents agents, FindOffers offers, QuoteForAgent quotes, RouterConditions routers) {
        this.agents = agents;
        this.offers = offers;
        this.quotes = quotes;
        this.routers = routers;
    }

    @Override
    public Outcome view(Optional<AgentCode> code) {
        Optional<Agent> agent = code.flatMap(agents::find).filter(Agent::active);
        if (code.isPresent() && agent.isEmpty()) {
            return new UnknownAgent();
        }
        List<Offer> all = offers.all().stream().filter(Offer::active).toList();
        List<Offer> open = agent.map(seller -> soldBy(seller, all)).orElse(all);
        Set<RouterName> away = routers.away();
        return new Shop(
                agent,
                open,
                open.stream()
                        .filter(offer -> away.contains(offer.entitlement().router()))
                        .map(Offer::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private List<Offer> soldBy(Agent agent, List<Offer> all) {
        Map<OfferId, Quote> prices = quotes.quotes(agent, all);
        return all.stream()
                .filter(agent::maySell)
                .map(offer ->
                        offer.at(Objects.requireNonNull(prices.get(offer.id())).sell()))
                .sorted(Comparator.comparing(Offer::price))
                .toList();
    }
}
