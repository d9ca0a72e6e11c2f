package id.mikhmon.application.ledger;

import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryLedgerTest extends LedgerContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryLedger ledger = new InMemoryLedger(transactions, clock);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
