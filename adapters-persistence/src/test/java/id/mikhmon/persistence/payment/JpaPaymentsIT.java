package id.mikhmon.persistence.payment;

import id.mikhmon.application.payment.PaymentsContract;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.persistence.order.JpaOrders;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaPaymentsIT extends PaymentsContract {
    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected Payments payments() {
        return new JpaPayments(stores.database());
    }

    @Override
    protected void storeOrder(Order order) {
        new JpaOrders(stores.database()).add(order);
    }
}
