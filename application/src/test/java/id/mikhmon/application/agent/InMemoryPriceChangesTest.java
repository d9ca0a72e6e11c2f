package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryPriceChangesTest extends PriceChangesContract {
    private final InMemoryPriceChanges changes = new InMemoryPriceChanges(new InMemoryTransactions());

    @Override
    protected PriceChanges changes() {
        return changes;
    }
}
