package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.HeldSalesContract;
import id.mikhmon.application.sale.port.HeldSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcHeldSalesIT extends HeldSalesContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected HeldSales held() {
        return new JdbcHeldSales(stores.database());
    }
}
