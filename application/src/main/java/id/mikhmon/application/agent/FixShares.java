package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;

/**
 * Puts down who will earn from an order, when it is placed. What is put down stays, whatever happens to prices, levels and
 * uplines until the order is paid. Joins the caller's transaction.
 */
public interface FixShares {
    /** As {@link ShareSale#share}; called again for the same order it gives what was put down. */
    SaleSplit fix(OrderId order, AgentCode seller, Offer offer, Money price);
}
