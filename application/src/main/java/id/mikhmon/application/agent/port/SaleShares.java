package id.mikhmon.application.agent.port;

import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Storage of who earns what from an order. Every method joins the open transaction, or runs in one of its own. */
public interface SaleShares {
    /** @return the split as it was stored; empty when none was */
    Optional<SaleSplit> find(OrderId order);

    /** Stores the split of an order that has none. It is never changed. */
    void add(OrderId order, SaleSplit split);
}
