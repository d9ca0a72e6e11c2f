package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemorySaleSharesTest extends SaleSharesContract {
    private final InMemorySaleShares shares = new InMemorySaleShares(new InMemoryTransactions());

    @Override
    protected SaleShares shares() {
        return shares;
    }
}
