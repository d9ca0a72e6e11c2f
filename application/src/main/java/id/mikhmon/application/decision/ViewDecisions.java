package id.mikhmon.application.decision;

import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.OrderId;
import java.util.List;

/** Tells what was decided about an order. */
public interface ViewDecisions {
    /** @return oldest first; empty also for an order that is not there */
    List<OrderDecision> view(OrderId order);
}
