package id.mikhmon.application.sale;

import id.mikhmon.application.order.InMemoryOrders;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.sale.port.SoldVouchers;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.voucher.VoucherCode;

class InMemorySoldVouchersTest extends SoldVouchersContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);
    private final InMemorySales sales =
            new InMemorySales(transactions, order -> orders.find(order).map(Order::state));

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Sales sales() {
        return sales;
    }

    @Override
    protected SoldVouchers soldVouchers() {
        return new InMemorySoldVouchers(
                sales,
                orders::find,
                id -> orders.find(id)
                        .map(order -> new VoucherCode(order.reference().value())));
    }

    @Override
    protected void storeOrder(Order order) {
        orders.add(order);
    }
}
