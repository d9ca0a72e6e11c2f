package id.mikhmon.application.payment;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts down one question per unpaid attempt and per span of time that the gateway allows; the message's key sees to it. */
public final class RecheckPaymentService implements RecheckPayment {
    private final Payments payments;
    private final Outbox outbox;
    private final List<PaymentGateway> gateways;
    private final Transactions transactions;
    private final Clock clock;

    public RecheckPaymentService(
            Payments payments, Outbox outbox, List<PaymentGateway> gateways, Transactions transactions, Clock clock) {
        this.payments = payments;
        this.outbox = outbox;
        this.gateways = List.copyOf(gateways);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean recheck(OrderId order) {
        return transactions.required(() -> {
            List<Payment> unpaid = payments.ofOrder(order).stream()
                    .filter(payment -> payment.paidAt().isEmpty()
                            && payment.gatewayReference().isPresent())
                    .toList();
            unpaid.forEach(this::ask);
            return !unpaid.isEmpty();
        });
    }

    private void ask(Payment payment) {
        Instant now = clock.instant();
        long span = gateways.stream()
                .filter(gateway -> gateway.id() == payment.gateway())
                .mapToLong(gateway ->
                        Math.max(1, gateway.capabilities().shortestPoll().toSeconds()))
                .findFirst()
                .orElse(600);
        outbox.add(new OutboxMessage(
                CheckPaymentHandler.TYPE,
                Lane.payment(payment.gateway().code()),
                "payment.check:" + payment.reference() + ":asked:" + now.getEpochSecond() / span,
                payment.reference().value(),
                now));
    }
}
