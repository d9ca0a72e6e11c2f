package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.transaction.Transactions;

/** Reads a page of orders. */
public final class ListOrdersService implements ListOrders {
    private final OrderViews views;
    private final Transactions transactions;

    public ListOrdersService(OrderViews views, Transactions transactions) {
        this.views = views;
        this.transactions = transactions;
    }

    @Override
    public OrderViews.Page list(OrderViews.Query query) {
        return transactions.required(() -> views.page(query));
    }
}
