package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;

/** Shares the sale and stores the split. */
public final class FixSharesService implements FixShares {
    private final ShareSale sales;
    private final SaleShares shares;
    private final Transactions transactions;

    public FixSharesService(ShareSale sales, SaleShares shares, Transactions transactions) {
        this.sales = sales;
        this.shares = shares;
        this.transactions = transactions;
    }

    @Override
    public SaleSplit fix(OrderId order, AgentCode seller, Offer offer, Money price) {
        return transactions.required(() -> shares.find(order).orElseGet(() -> {
            SaleSplit split = sales.share(seller, offer, price);
            shares.add(order, split);
            return split;
        }));
    }
}
