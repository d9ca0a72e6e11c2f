package id.mikhmon.application.checkout;

import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.payment.CountAttempts;
import id.mikhmon.application.payment.FindChannels;
import id.mikhmon.application.payment.StartPayment;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import java.time.Clock;
import java.util.Optional;

/** Starts a further attempt while the order is unpaid and its time is not over. */
public final class ChangeChannelService implements ChangeChannel {
    private static final int MOST_ATTEMPTS = 5;

    private final LockOrder locks;
    private final FindChannels channels;
    private final CountAttempts attempts;
    private final StartPayment payments;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeChannelService(
            LockOrder locks,
            FindChannels channels,
            CountAttempts attempts,
            StartPayment payments,
            Transactions transactions,
            Clock clock) {
        this.locks = locks;
        this.channels = channels;
        this.attempts = attempts;
        this.payments = payments;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome change(OrderId id, ChannelCode code) {
        return transactions.required(
                () -> locks.lock(id).map(order -> change(order, code)).orElseGet(UnknownOrder::new));
    }

    private Outcome change(Order order, ChannelCode code) {
        boolean unpaid = order.state() == OrderState.CREATED
                || order.state() == OrderState.AWAITING_PAYMENT
                || order.state() == OrderState.FAILED;
        if (!unpaid || !clock.instant().isBefore(order.expiresAt()) || attempts.count(order.id()) >= MOST_ATTEMPTS) {
            return new NotNow();
        }
        Optional<Channel> channel = channels.find(code);
        if (channel.isEmpty()) {
            return new UnknownChannel();
        }
        if (!channel.get().takes(order.price())) {
            return new AmountOutOfBounds(channel.get().least(), channel.get().most());
        }
        payments.start(order, channel.get());
        return new Changed();
    }
}
