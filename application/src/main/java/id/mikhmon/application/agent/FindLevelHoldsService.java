package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads holds. */
public final class FindLevelHoldsService implements FindLevelHolds {
    private final LevelHolds holds;
    private final Transactions transactions;

    public FindLevelHoldsService(LevelHolds holds, Transactions transactions) {
        this.holds = holds;
        this.transactions = transactions;
    }

    @Override
    public Optional<LevelHold> find(AgentCode agent) {
        return transactions.required(() -> holds.find(agent));
    }

    @Override
    public List<LevelHold> since(Instant from) {
        return transactions.required(() -> holds.since(from));
    }
}
