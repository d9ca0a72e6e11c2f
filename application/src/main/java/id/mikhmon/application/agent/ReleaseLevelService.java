package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelHold;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Takes the hold away under the lock under which levels are set. */
public final class ReleaseLevelService implements ReleaseLevel {
    private final Agents agents;
    private final LevelHolds holds;
    private final RecordAudit audit;
    private final Transactions transactions;

    public ReleaseLevelService(Agents agents, LevelHolds holds, RecordAudit audit, Transactions transactions) {
        this.agents = agents;
        this.holds = holds;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean release(AgentCode agent, Actor actor) {
        return transactions.required(() -> {
            agents.lock();
            Optional<LevelHold> held = holds.find(agent);
            if (held.isEmpty()) {
                return false;
            }
            holds.release(agent);
            audit.record(
                    actor,
                    "level-hold.released",
                    agent.value(),
                    "set by hand at " + held.get().setAt(),
                    "");
            return true;
        });
    }
}
