package id.mikhmon.application.voucher;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.router.FindRouters;
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
import java.util.Map;
import java.util.Optional;

/** Records how the making of a voucher ended; each method is one transaction under the order's lock. */
public final class VoucherRecords {
    private final LockOrder locks;
    private final AdvanceOrder advance;
    private final Vouchers vouchers;
    private final FindRouters routers;
    private final QueueMessage messages;
    private final Transactions transactions;
    private final Clock clock;
    private final BuyerLinks links;

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
        return transactions.required(() -> {
            Optional<Order> locked = locks.lock(made.order());
            if (locked.filter(order -> order.state() == OrderState.REFUNDED).isPresent()) {
                return vouchers.find(made.order())
                        .filter(Voucher.Provisioned.class::isInstance)
                        .isPresent();
            }
            locked.ifPresent(order -> delivered(order, made));
            return true;
        });
    }

    private void delivered(Order order, Voucher.Drawn made) {
        Voucher.Provisioned ready = made.provisioned(clock.instant());
        if (vouchers.provisioned(ready)) {
            advance.advance(order, OrderEvent.VOUCHER_READY);
            order.customer()
                    .filter(customer -> order.origin() == OrderOrigin.SHOP)
                    .ifPresent(customer -> tellBuyer(order, customer, ready, ""));
        }
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
