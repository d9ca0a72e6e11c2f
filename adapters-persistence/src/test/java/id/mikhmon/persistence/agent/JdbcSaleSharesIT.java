package id.mikhmon.persistence.agent;

import id.mikhmon.application.agent.SaleSharesContract;
import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSaleSharesIT extends SaleSharesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected SaleShares shares() {
        return new JdbcSaleShares(stores.database());
    }
}
