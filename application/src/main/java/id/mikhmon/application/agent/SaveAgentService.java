package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.LevelCode;

/** Stores an agent whose level exists and whose phone is nobody else's. */
public final class SaveAgentService implements SaveAgent {
    private final Agents agents;
    private final Transactions transactions;

    public SaveAgentService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Agent agent) {
        if (!LevelCode.FROM_THE_START.contains(agent.level())) {
            return new UnknownLevel();
        }
        try {
            return new Saved(transactions.required(() -> agents.save(agent)));
        } catch (Agents.PhoneTaken taken) {
            return new PhoneTaken();
        }
    }
}
