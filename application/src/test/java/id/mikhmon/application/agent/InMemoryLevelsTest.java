package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryLevelsTest extends LevelsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLevels levels = new InMemoryLevels(transactions, new InMemoryPrices(transactions));

    @Override
    protected Levels levels() {
        return levels;
    }
}
