package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.CallbacksContract;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCallbacksIT extends CallbacksContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Callbacks callbacks() {
        return new JdbcCallbacks(stores.database(), stores.secrets());
    }
}
