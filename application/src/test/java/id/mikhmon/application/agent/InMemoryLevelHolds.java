package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Table;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds in memory. */
public final class InMemoryLevelHolds implements LevelHolds {
    private final Table<AgentCode, LevelHold> rows;

    public InMemoryLevelHolds(InMemoryTransactions transactions) {
        rows = transactions.table();
    }

    @Override
    public void hold(LevelHold hold) {
        rows.put(hold.agent(), hold);
    }

    @Override
    public Optional<LevelHold> find(AgentCode agent) {
        return rows.get(agent);
    }

    @Override
    public List<LevelHold> since(Instant from) {
        return rows.all()
                .filter(hold -> !hold.setAt().isBefore(from))
                .sorted(Comparator.comparing(hold -> hold.agent().value()))
                .toList();
    }

    @Override
    public boolean release(AgentCode agent) {
        boolean there = rows.get(agent).isPresent();
        rows.remove(agent);
        return there;
    }
}
