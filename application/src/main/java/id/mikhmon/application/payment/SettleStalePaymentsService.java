package id.mikhmon.application.payment;

import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.CheckPlan;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts due questions down, each under its order's lock and with the next one planned. */
public final class SettleStalePaymentsService implements SettleStalePayments {
    private static final int MOST_AT_ONCE = 200;

    private final Payments payments;
    private final LockOrder locks;
    private final Bills bills;
    private final Outbox outbox;
    private final List<PaymentGateway> gateways;
    private final CallbackWork callbacks;
    private final Transactions transactions;

    public SettleStalePaymentsService(
            Payments payments,
            LockOrder locks,
            Bills bills,
            Outbox outbox,
            List<PaymentGateway> gateways,
            CallbackWork callbacks,
            Transactions transactions) {
        this.payments = payments;
        this.locks = locks;
        this.bills = bills;
        this.outbox = outbox;
        this.gateways = List.copyOf(gateways);
        this.callbacks = callbacks;
        this.transactions = transactions;
    }

    @Override
    public int settle(Instant now) {
        callbacks.workOnLeftOvers(now);
        List<PaymentReference> due = transactions.required(() -> payments.dueForCheck(now, MOST_AT_ONCE));
        due.forEach(reference -> transactions.run(() -> putDown(reference, now)));
        return due.size();
    }

    private void putDown(PaymentReference reference, Instant now) {
        Optional<Payment> found = payments.find(reference)
                .filter(payment -> locks.lock(payment.order()).isPresent()
                        || bills.lock(payment.order()).isPresent());
        found.flatMap(payment -> payments.lock(payment.reference()))
                .filter(payment ->
                        payment.nextCheckAt().filter(at -> !at.isAfter(now)).isPresent())
                .ifPresent(payment -> {
                    Payment asked = payment.checked(
                            payment.state().isOpenEnded()
                                    ? Optional.of(CheckPlan.next(payment, now, shortestPoll(payment)))
                                    : Optional.empty());
                    payments.save(asked);
                    outbox.add(new OutboxMessage(
                            CheckPaymentHandler.TYPE,
                            Lane.payment(payment.gateway().code()),
                            "payment.check:" + reference + ":" + asked.checks(),
                            reference.value(),
                            now));
                });
    }

    private Duration shortestPoll(Payment payment) {
        return gateways.stream()
                .filter(gateway -> gateway.id() == payment.gateway())
                .map(gateway -> gateway.capabilities().shortestPoll())
                .findFirst()
                .orElse(Duration.ofMinutes(10));
    }
}
