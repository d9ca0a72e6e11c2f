package id.mikhmon.application.agent;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Stores an agent whose level and upline exist, whose upline is not below it and whose phone is nobody else's. */
public final class SaveAgentService implements SaveAgent {
    private final AgentRegister register;
    private final RecordAudit audit;
    private final Transactions transactions;

    public SaveAgentService(AgentRegister register, RecordAudit audit, Transactions transactions) {
        this.register = register;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Command command, Actor actor) {
        return transactions.required(() -> {
            register.lock();
            Optional<Agent> former = register.find(command.code());
            Outcome outcome = register.save(command);
            if (outcome instanceof Saved saved) {
                Described.record(audit, actor, former, saved.agent());
            }
            return outcome;
        });
    }
}
