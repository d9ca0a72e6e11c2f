package id.mikhmon.application.voucher;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.GroupedWork;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.port.Vouchers;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records how the making of a voucher ended; each method is one transaction under the order's lock, several orders' at times. */
public final class VoucherRecords {
    private static final int MOST_AT_ONCE = 32;

    private final LockOrder locks;
    private final AdvanceOrder advance;
    private final Vouchers vouchers;
    private final FindRouters routers;
    private final QueueMessage messages;
    private final Transactions transactions;
    private final Clock clock;
    private final BuyerLinks links;
    private final GroupedWork<Voucher.Drawn, Boolean> recording = new GroupedWork<>(MOST_AT_ONCE, this::recorded);

    public VoucherRecords(
            LockOrder locks,
            AdvanceOrder advance,
            Vouchers vouchers,
            FindRouters routers,
            QueueMessage messages,
            Transactions transactions,
            Clock clock,
            BuyerLinks links) {
        this.locks = locks;
        this.advance = advance;
        this.vouchers = vouchers;
        this.routers = routers;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
        this.links = links;
    }

    /**
     * The voucher stands on the router: the order is delivered and the buyer is told, all or nothing, and once. Who bought
     * from an agent is told by the sale, of all its vouchers together.
     *
     * @return false when the money went back meanwhile, so that the voucher has to go from the router again
     */
    boolean provisioned(Voucher.Drawn made) {
        return recording.done(made);
    }

    /** All or nothing, in one transaction. */
    List<Boolean> recorded(List<GroupedWork.Item<Voucher.Drawn>> all) {
        return transactions.required(() -> {
            Map<OrderId, Order> orders = locks
                    .lockAll(all.stream().map(one -> one.subject().order()).toList())
                    .stream()
                    .collect(Collectors.toMap(Order::id, Function.identity()));
            Instant now = clock.instant();
            Set<Voucher.Drawn> recorded = vouchers.provisioned(
                    all.stream()
                            .map(GroupedWork.Item::subject)
                            .filter(made -> isOwed(Optional.ofNullable(orders.get(made.order()))))
                            .collect(Collectors.toSet()),
                    now);
            // One of two attempts that came with the same code tells the buyer.
            Set<OrderId> untold =
                    recorded.stream().map(Voucher.Drawn::order).collect(Collectors.toCollection(HashSet::new));
            return all.stream()
                    .map(one -> one.with(() -> {
                        Optional<Order> order =
                                Optional.ofNullable(orders.get(one.subject().order()));
                        order.filter(any -> recorded.contains(one.subject()))
                                .filter(recordedNow -> untold.remove(recordedNow.id()))
                                .ifPresent(owed -> delivered(owed, one.subject().provisioned(now)));
                        return order.isEmpty() || isOwed(order) || isProvisioned(one.subject());
                    }))
                    .toList();
        });
    }

    private static boolean isOwed(Optional<Order> order) {
        return order.filter(one -> one.state() != OrderState.REFUNDED).isPresent();
    }

    private boolean isProvisioned(Voucher.Drawn made) {
        return vouchers.find(made.order())
                .filter(Voucher.Provisioned.class::isInstance)
                .isPresent();
    }

    private void delivered(Order order, Voucher.Provisioned ready) {
        advance.advance(order, OrderEvent.VOUCHER_READY);
        order.customer()
                .filter(customer -> order.origin() == OrderOrigin.SHOP)
                .ifPresent(customer -> tellBuyer(order, customer, ready, ""));
    }

    /**
     * The router will never take it, or did not within the time that the owner allows. What an agent sold is not looked at by
     * a person: it is returned by itself.
     */
    void undeliverable(OrderId id) {
        transactions.run(() -> locks.lock(id)
                .filter(order -> order.origin() == OrderOrigin.SHOP)
                .ifPresent(order -> advance.advance(order, OrderEvent.UNDELIVERABLE)));
    }

    /**
     * Tells the buyer of its voucher once more, if there is one to tell.
     *
     * @param nth one message for each
     */
    void tellAgain(Order order, Voucher.Provisioned ready, int nth) {
        order.customer()
                .filter(customer -> order.origin() == OrderOrigin.SHOP)
                .ifPresent(customer -> tellBuyer(order, customer, ready, "-" + nth));
    }

    private void tellBuyer(Order order, Customer customer, Voucher.Provisioned ready, String mark) {
        String loginUrl = routers.find(order.entitlement().router())
                .map(router -> router.loginUrl(ready.code().value(), ready.password()))
                .orElse("");
        messages.queue(new QueueMessage.Command(
                new MessageKey("voucher-" + order.reference() + mark),
                customer.phone(),
                customer.language(),
                MessageTemplate.VOUCHER_READY,
                Map.of(
                        "offer", order.offerName(),
                        "username", ready.code().value(),
                        "password", ready.password().reveal(),
                        "validity", order.validity().toString(),
                        "loginUrl", loginUrl,
                        "orderUrl", links.order(order.id()).toString(),
                        "reference", order.reference().value())));
    }
}
