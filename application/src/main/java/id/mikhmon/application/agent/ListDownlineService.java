package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;

/** Reads agents by their upline. */
public final class ListDownlineService implements ListDownline {
    private final Agents agents;
    private final Transactions transactions;

    public ListDownlineService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public List<Agent> list(AgentCode upline) {
        return transactions.required(() -> agents.under(upline, MOST));
    }
}
