package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.Optional;

/** Reads the codes under the lock under which agents are changed. */
public final class ReserveAgentCodeService implements ReserveAgentCode {
    private final Agents agents;
    private final Transactions transactions;

    public ReserveAgentCodeService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Optional<AgentCode> reserve() {
        return transactions.required(() -> {
            agents.lock();
            return AgentCode.after(agents.all().stream().map(Agent::code).toList());
        });
    }
}
