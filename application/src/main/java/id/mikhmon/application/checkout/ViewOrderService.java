package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import java.util.Optional;

/** Reads one order with its payment and voucher. */
public final class ViewOrderService implements ViewOrder {
    private final OrderViews views;
    private final Transactions transactions;

    public ViewOrderService(OrderViews views, Transactions transactions) {
        this.views = views;
        this.transactions = transactions;
    }

    @Override
    public Optional<OrderView> view(OrderId id) {
        return transactions.required(() -> views.find(id));
    }
}
