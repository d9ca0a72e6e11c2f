package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.LevelCode;

/** Removes a level that no agent has. */
public final class RemoveLevelService implements RemoveLevel {
    private final Agents agents;
    private final Levels levels;
    private final Transactions transactions;

    public RemoveLevelService(Agents agents, Levels levels, Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.transactions = transactions;
    }

    @Override
    public Outcome remove(LevelCode code) {
        return transactions.required(() -> {
            agents.lock();
            int users = agents.countOf(code);
            if (users > 0) {
                return new InUse(users);
            }
            return levels.remove(code) ? new Removed() : new UnknownLevel();
        });
    }
}
