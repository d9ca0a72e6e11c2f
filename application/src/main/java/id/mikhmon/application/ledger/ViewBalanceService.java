package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;

/** Reads one balance. */
public final class ViewBalanceService implements ViewBalance {
    private final Ledger ledger;
    private final Transactions transactions;

    public ViewBalanceService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public AccountView view(AccountId account) {
        return transactions.required(() -> ledger.account(account));
    }
}
