package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import java.util.List;

/** Shows an agent what it may sell now, and what that costs it. */
public interface ViewOwnOffers {
    /** @return cheapest for the agent first; nothing for an agent that may not sell */
    List<Priced> view(AgentCode agent);

    record Priced(Offer offer, Quote quote) {}
}
