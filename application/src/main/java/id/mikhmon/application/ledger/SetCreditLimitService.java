package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.shared.Money;

/** Stores the limit where the guard reads it. */
public final class SetCreditLimitService implements SetCreditLimit {
    private final Ledger ledger;
    private final Transactions transactions;

    public SetCreditLimitService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public void set(AgentCode agent, Money limit) {
        transactions.run(() -> ledger.limit(AccountId.wallet(agent), limit));
    }
}
