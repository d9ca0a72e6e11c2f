package id.mikhmon.application.decision;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.OrderId;
import java.util.List;

/** Reads decisions in a transaction of its own. */
public final class ViewDecisionsService implements ViewDecisions {
    private final Decisions decisions;
    private final Transactions transactions;

    public ViewDecisionsService(Decisions decisions, Transactions transactions) {
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @Override
    public List<OrderDecision> view(OrderId order) {
        return transactions.required(() -> decisions.ofOrder(order));
    }
}
