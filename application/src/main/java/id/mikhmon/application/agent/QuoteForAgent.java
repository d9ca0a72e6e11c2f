package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what offers cost an agent, and its buyers over its link. Joins the caller's transaction. */
public interface QuoteForAgent {
    /** @return a quote for each of the offers, whether the agent may sell them or not; three queries however many they are */
    Map<OfferId, Quote> quotes(Agent agent, List<Offer> offers);

    default Quote quote(Agent agent, Offer offer) {
        return Objects.requireNonNull(quotes(agent, List.of(offer)).get(offer.id()));
    }
}
