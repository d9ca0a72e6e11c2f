package id.mikhmon.application.decision;

import id.mikhmon.application.decision.port.Decisions;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.decision.OrderDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decisions in memory. */
public final class InMemoryDecisions implements Decisions {
    private final Table<Key, OrderDecision> rows;

    public InMemoryDecisions(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<OrderDecision> find(OrderId order, IdempotencyKey key) {
        return rows.get(new Key(order, key));
    }

    @Override
    public boolean add(OrderDecision decision) {
        return rows.add(new Key(decision.order(), decision.key()), decision);
    }

    @Override
    public List<OrderDecision> ofOrder(OrderId order) {
        return rows.all()
                .filter(decision -> decision.order().equals(order))
                .sorted(Comparator.comparing(OrderDecision::at))
                .toList();
    }

    private record Key(OrderId order, IdempotencyKey key) {}
}
