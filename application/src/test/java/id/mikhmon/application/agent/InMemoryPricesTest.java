package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryPricesTest extends PricesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPrices prices = new InMemoryPrices(transactions);
    private final InMemoryLevels levels = new InMemoryLevels(transactions, prices);
    private final InMemoryAgents agents = new InMemoryAgents(transactions);

    @Override
    protected Prices prices() {
        return prices;
    }

    @Override
    protected Levels levels() {
        return levels;
    }

    @Override
    protected Agents agents() {
        return agents;
    }
}
