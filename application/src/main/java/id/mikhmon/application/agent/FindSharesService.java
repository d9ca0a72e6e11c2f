package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Reads shares. */
public final class FindSharesService implements FindShares {
    private final SaleShares shares;
    private final Transactions transactions;

    public FindSharesService(SaleShares shares, Transactions transactions) {
        this.shares = shares;
        this.transactions = transactions;
    }

    @Override
    public Optional<SaleSplit> find(OrderId order) {
        return transactions.required(() -> shares.find(order));
    }
}
