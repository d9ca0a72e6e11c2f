package id.mikhmon.application.payment;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The attempt is stored before the gateway hears of it, since its callback can be quicker than its answer. */
public final class StartPaymentService implements StartPayment {
    private final Payments payments;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final PaymentSettings settings;

    public StartPaymentService(
            Payments payments, Outbox outbox, Transactions transactions, Clock clock, PaymentSettings settings) {
        this.payments = payments;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Payment start(Order order, Channel channel) {
        return transactions.required(() -> {
            int attempt = payments.ofOrder(order.id()).size() + 1;
            return start(PaymentReference.of(order.reference(), attempt), order.id(), attempt, channel, order.price());
        });
    }

    @Override
    public Payment start(Bill bill, Channel channel) {
        return transactions.required(
                () -> start(PaymentReference.ofBill(bill.reference()), bill.id(), 1, channel, bill.amount()));
    }

    private Payment start(PaymentReference reference, OrderId paid, int attempt, Channel channel, Money amount) {
        Instant now = clock.instant();
        Payment payment = Payment.start(reference, paid, attempt, channel, amount, now, now.plus(openFor(channel)));
        payments.add(payment);
        outbox.add(new OutboxMessage(
                OpenPaymentHandler.TYPE,
                Lane.payment(channel.gateway().code()),
                "payment.open:" + payment.reference(),
                payment.reference().value(),
                now));
        return payment;
    }

    @Override
    public Duration openFor(Channel channel) {
        return channel.expiryWithinBounds(settings.window());
    }
}
