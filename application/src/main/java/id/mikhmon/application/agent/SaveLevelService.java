package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Stores a level. */
public final class SaveLevelService implements SaveLevel {
    private final Agents agents;
    private final Levels levels;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveLevelService(Agents agents, Levels levels, RecordAudit audit, Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean save(Level level, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            Optional<Level> former = levels.find(level.code());
            boolean created = levels.save(level);
            audit.record(
                    actor,
                    created ? "level.added" : "level.changed",
                    level.code().value(),
                    former.map(Described::as).orElse(""),
                    Described.as(level));
            return created;
        });
    }
}
