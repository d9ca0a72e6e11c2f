package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.transaction.InMemoryTransactions;

class InMemoryLevelHoldsTest extends LevelHoldsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLevelHolds holds = new InMemoryLevelHolds(transactions);
    private final InMemoryAgents agents = new InMemoryAgents(transactions);

    @Override
    protected LevelHolds holds() {
        return holds;
    }

    @Override
    protected Agents agents() {
        return agents;
    }
}
