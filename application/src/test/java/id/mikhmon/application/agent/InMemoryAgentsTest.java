package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryAgentsTest extends AgentsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAgents agents = new InMemoryAgents(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Agents agents() {
        return agents;
    }
}
