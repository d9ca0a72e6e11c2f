package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.CommissionRule;
import id.mikhmon.domain.agent.Quote;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;

/** Says what offers cost an agent, and its buyers over its link. Joins the caller's transaction. */
public interface QuoteForAgent {
    /** @return a quote for each of the offers, whether the agent may sell them or not; three queries however many they are */
    Map<OfferId, Quote> quotes(Agent agent, List<Offer> offers);

    /** @return what a sale would go by, whether the agent may sell the offer or not; two queries */
    Terms terms(Agent agent, Offer offer);

    /**
     * What decides a sale of one offer by one agent.
     *
     * @param commission of the agent's level
     */
    record Terms(Quote quote, CommissionRule commission) {}

    default Quote quote(Agent agent, Offer offer) {
        return terms(agent, offer).quote();
    }
}
