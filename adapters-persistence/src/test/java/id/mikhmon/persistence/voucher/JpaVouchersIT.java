package id.mikhmon.persistence.voucher;

import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.VouchersContract;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaVouchersIT extends VouchersContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Vouchers vouchers() {
        return new JpaVouchers(stores.database());
    }

    @Override
    protected void storeOrder(Order order) {
        new JpaOrders(stores.database()).add(order);
    }
}
