package id.mikhmon.application.decision;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.payment.GiveBackMoney;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.decision.ActionRules;
import id.mikhmon.domain.decision.OrderAction;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import java.util.List;
import java.util.Set;

/** Reads decisions, and asks the rules with the money that is there. */
public final class ViewDecisionsService implements ViewDecisions {
    private final Decisions decisions;
    private final GiveBackMoney money;
    private final Transactions transactions;

    public ViewDecisionsService(Decisions decisions, GiveBackMoney money, Transactions transactions) {
        this.decisions = decisions;
        this.money = money;
        this.transactions = transactions;
    }

    @Override
    public List<OrderDecision> view(OrderId order) {
        return transactions.required(() -> decisions.ofOrder(order));
    }

    @Override
    public Set<OrderAction> allowed(Order order) {
        return ActionRules.allowed(order, money.holdsMoney(order.id()));
    }
}
