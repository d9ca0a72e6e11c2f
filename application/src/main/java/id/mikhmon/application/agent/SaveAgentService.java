package id.mikhmon.application.agent;

import id.mikhmon.application.transaction.Transactions;

/** Stores an agent whose level and upline exist, whose upline is not below it and whose phone is nobody else's. */
public final class SaveAgentService implements SaveAgent {
    private final AgentRegister register;
    private final Transactions transactions;

    public SaveAgentService(AgentRegister register, Transactions transactions) {
        this.register = register;
        this.transactions = transactions;
    }

    @Override
    public Outcome save(Command command) {
        return transactions.required(() -> {
            register.lock();
            return register.save(command);
        });
    }
}
