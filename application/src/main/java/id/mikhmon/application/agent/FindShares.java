package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Reads who earns from an order. Joins the caller's transaction. */
public interface FindShares {
    /** @return empty for an order without agent, and for one from before shares were put down */
    Optional<SaleSplit> find(OrderId order);
}
