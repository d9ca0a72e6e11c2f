package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.Optional;

/** Holds agents for the caller's transaction. */
public final class HoldAgentService implements HoldAgent {
    private final Agents agents;
    private final Transactions transactions;

    public HoldAgentService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Optional<Agent> hold(AgentCode code) {
        return transactions.required(() -> agents.hold(code));
    }
}
