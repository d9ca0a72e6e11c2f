package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads orders by their ids. */
public final class ViewOrdersService implements ViewOrders {
    private final OrderViews views;
    private final Transactions transactions;

    public ViewOrdersService(OrderViews views, Transactions transactions) {
        this.views = views;
        this.transactions = transactions;
    }

    @Override
    public Map<OrderId, OrderView> view(Collection<OrderId> ids) {
        return transactions.required(() -> views.findAll(Set.copyOf(ids))).stream()
                .collect(Collectors.toUnmodifiableMap(view -> view.order().id(), Function.identity()));
    }
}
