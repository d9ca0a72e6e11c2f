package id.mikhmon.application.checkout;

import id.mikhmon.application.checkout.port.OrderViews;
import id.mikhmon.application.order.InMemoryOrders;
import id.mikhmon.application.payment.InMemoryPayments;
import id.mikhmon.application.router.port.Routers;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.voucher.Voucher;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders put together from the stores in memory, of which none is listed by pages. */
public final class InMemoryOrderViews implements OrderViews {
    private final InMemoryOrders orders;
    private final InMemoryPayments payments;
    private final Vouchers vouchers;
    private final Routers routers;

    public InMemoryOrderViews(InMemoryOrders orders, InMemoryPayments payments, Vouchers vouchers, Routers routers) {
        this.orders = orders;
        this.payments = payments;
        this.vouchers = vouchers;
        this.routers = routers;
    }

    @Override
    public Optional<OrderView> find(OrderId id) {
        return orders.find(id).map(this::view);
    }

    @Override
    public List<OrderView> findAll(Set<OrderId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing((OrderView view) -> view.order().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public Page page(Query query) {
        throw new UnsupportedOperationException("nobody pages through orders in memory");
    }

    private OrderView view(Order order) {
        List<Payment> attempts = payments.ofOrder(order.id());
        return new OrderView(
                order,
                attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1)),
                vouchers.find(order.id())
                        .filter(Voucher.Provisioned.class::isInstance)
                        .map(Voucher.Provisioned.class::cast),
                routers.find(order.entitlement().router()).map(Router::loginPage));
    }
}
