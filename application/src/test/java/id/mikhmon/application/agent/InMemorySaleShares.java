package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Shares in memory. */
public final class InMemorySaleShares implements SaleShares {
    private final Table<OrderId, SaleSplit> rows;

    public InMemorySaleShares(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<SaleSplit> find(OrderId order) {
        return rows.get(order);
    }

    @Override
    public void add(OrderId order, SaleSplit split) {
        if (!rows.add(order, split)) {
            throw new IllegalStateException("an order is shared once");
        }
    }
}
