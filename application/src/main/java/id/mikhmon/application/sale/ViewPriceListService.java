package id.mikhmon.application.sale;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.transaction.Transactions;
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

/** Quotes every open offer that the agent may sell. */
public final class ViewPriceListService implements ViewPriceList {
    private final FindAgents agents;
    private final FindOffers offers;
    private final QuoteForAgent quotes;
    private final RouterConditions routers;
    private final Transactions transactions;

    public ViewPriceListService(
            FindAgents agents,
            FindOffers offers,
            QuoteForAgent quotes,
            RouterConditions routers,
            Transactions transactions) {
        this.agents = agents;
        this.offers = offers;
        this.quotes = quotes;
        this.routers = routers;
        this.transactions = transactions;
    }

    @Override
    public Optional<PriceList> view(AgentCode code) {
        Set<RouterName> away = routers.away();
        return transactions.required(() -> agents.find(code).map(agent -> new PriceList(agent, lines(agent, away))));
    }

    private List<Line> lines(Agent agent, Set<RouterName> away) {
        List<Offer> open = offers.all().stream()
                .filter(offer -> offer.active() && agent.maySell(offer))
                .toList();
        Map<OfferId, Quote> prices = quotes.quotes(agent, open);
        return open.stream()
                .map(offer -> new Line(
                        offer,
                        Objects.requireNonNull(prices.get(offer.id())),
                        away.contains(offer.entitlement().router())))
                .sorted(Comparator.comparing(line -> line.quote().buy()))
                .toList();
    }
}
