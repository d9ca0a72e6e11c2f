package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;

/** Reads all balances. */
public final class ListAccountsService implements ListAccounts {
    private final Ledger ledger;
    private final Transactions transactions;

    public ListAccountsService(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public List<AccountView> list() {
        return transactions.required(ledger::accounts);
    }
}
