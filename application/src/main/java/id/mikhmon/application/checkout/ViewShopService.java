package id.mikhmon.application.checkout;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.router.RouterName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what can be bought now. */
public final class ViewShopService implements ViewShop {
    private final FindAgents agents;
    private final FindOffers offers;
    private final RouterConditions routers;

    public ViewShopService(FindAgents agents, FindOffers offers, RouterConditions routers) {
        this.agents = agents;
        this.offers = offers;
        this.routers = routers;
    }

    @Override
    public Outcome view(Optional<AgentCode> code) {
        Optional<Agent> agent = code.flatMap(agents::find).filter(Agent::active);
        if (code.isPresent() && agent.isEmpty()) {
            return new UnknownAgent();
        }
        List<Offer> open = offers.all().stream().filter(Offer::active).toList();
        Set<RouterName> away = routers.away();
        return new Shop(
                agent,
                open,
                open.stream()
                        .filter(offer -> away.contains(offer.entitlement().router()))
                        .map(Offer::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
