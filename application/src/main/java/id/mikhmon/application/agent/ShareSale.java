package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.shared.Money;

/** Says who earns from a sale over an agent's link, by the rules of this moment. Stores and posts nothing. */
public interface ShareSale {
    /**
     * Joins the caller's transaction. The seller earns whatever its status is, since it had it when the buyer came; an upline
     * that is not active earns nothing, and its part is the owner's.
     *
     * @param offer as the owner sells it, at the owner's price
     * @param price what the buyer pays, without the payment fee
     * @throws IllegalStateException when there is no such agent
     */
    SaleSplit share(AgentCode seller, Offer offer, Money price);

    /**
     * As {@link #share(AgentCode, Offer, Money)}, for who has asked for the agent's terms in this transaction already.
     *
     * @param terms of the offer, for that agent
     */
    SaleSplit share(Agent seller, QuoteForAgent.Terms terms, Money price);
}
