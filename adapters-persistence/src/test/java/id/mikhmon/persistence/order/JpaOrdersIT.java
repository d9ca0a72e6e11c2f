package id.mikhmon.persistence.order;

import id.mikhmon.application.order.OrdersContract;
import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaOrdersIT extends OrdersContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Orders orders() {
        return new JpaOrders(stores.database());
    }
}
