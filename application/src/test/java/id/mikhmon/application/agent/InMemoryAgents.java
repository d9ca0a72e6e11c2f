package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Agents in memory. */
public final class InMemoryAgents implements Agents {
    private final Table<AgentCode, Agent> rows;

    public InMemoryAgents(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public Optional<Agent> find(AgentCode code) {
        return rows.get(code);
    }

    @Override
    public List<Agent> all() {
        return rows.all()
                .sorted(Comparator.comparing(agent -> agent.code().value()))
                .toList();
    }

    @Override
    public boolean save(Agent agent) {
        boolean taken = rows.all()
                .anyMatch(other ->
                        other.phone().equals(agent.phone()) && !other.code().equals(agent.code()));
        if (taken) {
            throw new PhoneTaken();
        }
        return rows.put(agent.code(), agent);
    }
}
