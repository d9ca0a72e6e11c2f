package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import java.util.List;
import java.util.Optional;

/** Shows an agent what it may sell now, and at which prices. */
public interface ViewPriceList {
    /** @return empty when there is no such agent */
    Optional<PriceList> view(AgentCode agent);

    /** @param lines open offers that the agent may sell, the cheapest to it first; possibly none */
    record PriceList(Agent agent, List<Line> lines) {
        public PriceList {
            lines = List.copyOf(lines);
        }
    }

    /** @param away whether the offer's router is not reached at the moment: it is sold, and delivered once it is back */
    record Line(Offer offer, Quote quote, boolean away) {}
}
