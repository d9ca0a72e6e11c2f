package id.mikhmon.persistence.sale;

import id.mikhmon.application.sale.SoldVouchersContract;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSoldVouchersIT extends SoldVouchersContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Sales sales() {
        return new JdbcSales(stores.database());
    }

    @Override
    protected SoldVouchers soldVouchers() {
        return new JdbcSoldVouchers(stores.database());
    }

    @Override
    protected void storeOrder(Order order) {
        JdbcSalesIT.store(stores, order);
    }
}
