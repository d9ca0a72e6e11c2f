package id.mikhmon.persistence.funds;

import id.mikhmon.application.funds.FundsRequestsContract;
import id.mikhmon.application.funds.port.FundsRequests;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcFundsRequestsIT extends FundsRequestsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected FundsRequests requests() {
        return new JdbcFundsRequests(stores.database());
    }
}
