package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;
import java.util.Optional;

/** Reads agents. */
public final class FindAgentsService implements FindAgents {
    private final Agents agents;
    private final Transactions transactions;

    public FindAgentsService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Optional<Agent> find(AgentCode code) {
        return transactions.required(() -> agents.find(code));
    }

    @Override
    public List<Agent> all() {
        return transactions.required(agents::all);
    }
}
