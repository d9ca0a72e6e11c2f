package id.mikhmon.application.sale;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewOrders;
import id.mikhmon.application.sale.port.Sales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads one voucher more than asked for, to know whether there is another page; and all orders of the page at once. */
public final class ListVouchersService implements ListVouchers {
    private final Sales sales;
    private final ViewOrders orders;
    private final Transactions transactions;

    public ListVouchersService(Sales sales, ViewOrders orders, Transactions transactions) {
        this.sales = sales;
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        return transactions.required(() -> {
            List<Sales.SoldVoucher> found = sales.vouchers(query.agent(), query.after(), query.limit() + 1);
            List<Sales.SoldVoucher> page = found.subList(0, Math.min(found.size(), query.limit()));
            Map<OrderId, OrderView> views =
                    orders.view(page.stream().map(Sales.SoldVoucher::order).toList());
            return new Page(
                    page.stream()
                            .map(one -> new Listed(one.mark(), Objects.requireNonNull(views.get(one.order()))))
                            .toList(),
                    found.size() > query.limit()
                            ? Optional.of(page.get(page.size() - 1).mark())
                            : Optional.empty());
        });
    }
}
