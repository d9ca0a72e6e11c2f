package id.mikhmon.application.order;

import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/** Moves orders by the transition table, stores what changed, and tells owner and buyer what they have to know. */
public final class AdvanceOrderService implements AdvanceOrder {
    private static final Logger LOG = System.getLogger(AdvanceOrderService.class.getName());

    private final Orders orders;
    private final TellOwner owner;
    private final QueueMessage messages;
    private final Transactions transactions;
    private final Clock clock;

    public AdvanceOrderService(
            Orders orders, TellOwner owner, QueueMessage messages, Transactions transactions, Clock clock) {
        this.orders = orders;
        this.owner = owner;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Order advance(Order locked, OrderEvent event) {
        return transactions.required(() -> {
            Order after = locked.after(event, clock.instant());
            if (event == OrderEvent.SECOND_PAYMENT) {
                // In every state: the money is here, whatever the order waits for. The message's key lets it be told
                // once.
                tellOwner(after, ReviewReason.SECOND_PAYMENT);
            }
            if (after.equals(locked)) {
                return locked;
            }
            orders.save(after);
            LOG.log(
                    Level.INFO,
                    "Order {0}: {1} -> {2} by {3}",
                    after.reference(),
                    locked.state(),
                    after.state(),
                    event);
            if (after.state() == OrderState.REVIEW && locked.state() != OrderState.REVIEW) {
                after.review().ifPresent(reason -> tellOwner(after, reason));
            }
            if (after.state() == OrderState.REFUNDED) {
                tellBuyer(after);
            }
            return after;
        });
    }

    /** Whoever bought from an agent has the money from there. */
    private void tellBuyer(Order order) {
        order.customer()
                .filter(customer -> order.origin() == OrderOrigin.SHOP)
                .ifPresent(customer -> messages.queue(new QueueMessage.Command(
                        new MessageKey("refunded-" + order.reference()),
                        customer.phone(),
                        customer.language(),
                        MessageTemplate.MONEY_RETURNED,
                        Map.of("reference", order.reference().value(), "offer", order.offerName()))));
    }

    private void tellOwner(Order order, ReviewReason reason) {
        owner.tell(
                new MessageKey("review-" + order.reference() + "-" + reason),
                MessageTemplate.ORDER_IN_REVIEW,
                Map.of(
                        "reference", order.reference().value(),
                        "offer", order.offerName(),
                        "reason", reason.name()));
    }
}
