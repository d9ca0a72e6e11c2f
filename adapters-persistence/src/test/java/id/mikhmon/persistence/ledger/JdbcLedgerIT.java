package id.mikhmon.persistence.ledger;

import id.mikhmon.application.ledger.LedgerContract;
import id.mikhmon.application.ledger.port.Ledger;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLedgerIT extends LedgerContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    private final JdbcLedger ledger = new JdbcLedger(stores.database(), clock);

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
