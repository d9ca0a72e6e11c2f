package id.mikhmon.persistence.sale;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;

import id.mikhmon.application.sale.SalesContract;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import id.mikhmon.persistence.voucher.JpaVouchers;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSalesIT extends SalesContract {
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
    protected void storeOrder(Order order) {
        store(stores, order);
    }

    /** With a voucher whose code is the order's reference. */
    static void store(StoresOnDatabase stores, Order order) {
        JpaVouchers vouchers = new JpaVouchers(stores.database());
        stores.transactions().run(() -> {
            new JpaOrders(stores.database()).add(order);
            String code = order.reference().value();
            Voucher.Drawn drawn =
                    new Voucher.Drawn(order.id(), new VoucherCode(code), Secret.of(code), "vc-1-" + code, 1, PLACED_AT);
            vouchers.add(drawn, order.entitlement().router());
            if (order.state() == OrderState.DELIVERED) {
                vouchers.provisioned(List.of(drawn), PLACED_AT);
            }
        });
    }
}
