package id.mikhmon.application.voucher;

import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import java.util.HashSet;
import java.util.Set;

class InMemoryVouchersTest extends VouchersContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Set<OrderId> paid = new HashSet<>();
    private final InMemoryVouchers vouchers = new InMemoryVouchers(transactions, paid::contains);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Vouchers vouchers() {
        return vouchers;
    }

    @Override
    protected void storeOrder(Order order) {
        if (order.state() == OrderState.PAID && order.origin() == OrderOrigin.SHOP) {
            paid.add(order.id());
        }
    }
}
