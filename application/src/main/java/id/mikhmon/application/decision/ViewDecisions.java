package id.mikhmon.application.decision;

import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.List;
import java.util.Set;

/** Tells what was decided about an order, and what can be. */
public interface ViewDecisions {
    /** @return oldest first; empty also for an order that is not there */
    List<OrderDecision> view(OrderId order);

    /** @return what can be decided about the order as it stands, whoever asks; possibly nothing */
    Set<OrderAction> allowed(Order order);
}
