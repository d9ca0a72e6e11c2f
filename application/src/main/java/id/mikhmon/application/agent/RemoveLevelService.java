package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Removes a level that no agent has. */
public final class RemoveLevelService implements RemoveLevel {
    private final Agents agents;
    private final Levels levels;
    private final Prices prices;
    private final RecordAudit audit;
    private final Transactions transactions;

    public RemoveLevelService(
            Agents agents, Levels levels, Prices prices, RecordAudit audit, Transactions transactions) {
        this.agents = agents;
        this.levels = levels;
        this.prices = prices;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome remove(LevelCode code, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            int users = agents.countOf(code);
            if (users > 0) {
                return new InUse(users);
            }
            Optional<Level> former = levels.find(code);
            if (former.isEmpty()) {
                return new UnknownLevel();
            }
            String before = Described.as(former.get()) + "; " + Described.as(prices.ofLevel(code));
            levels.remove(code);
            audit.record(actor, "level.removed", code.value(), before, "");
            return new Removed();
        });
    }
}
