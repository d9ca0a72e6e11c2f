package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;

/** Stores a level. */
public final class SaveLevelService implements SaveLevel {
    private final Agents agents;
    private final Levels levels;
    private final Transactions transactions;

    public SaveLevelService(Agents agents, Levels levels, Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.transactions = transactions;
    }

    @Override
    public boolean save(Level level) {
        return transactions.required(() -> {
            agents.lock();
            return levels.save(level);
        });
    }
}
