package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Reads the rule on sub-agents that stays under the lock: one that was switched off meanwhile stays off. */
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
    public Outcome save(Command command, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            Optional<Level> former = levels.find(command.level().code());
            SubAgentRule before = former.map(Level::subAgents).orElse(SubAgentRule.NOT_ALLOWED);
            SubAgentRule rule = command.rule().orElse(before);
            return command.subAgents() == SubAgents.ANY || rule.equals(before)
                    ? stored(former, command.level().with(rule), actor)
                    : new SubAgentsChanged();
        });
    }

    private Outcome stored(Optional<Level> former, Level level, Actor actor) {
        boolean created = levels.save(level);
        audit.record(
                actor,
                created ? "level.added" : "level.changed",
                level.code().value(),
                former.map(Described::as).orElse(""),
                Described.as(level));
        return new Saved(level, created);
    }
}
