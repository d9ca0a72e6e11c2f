package id.mikhmon.application.payment;

import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.payment.PaymentState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Asks a gateway how a payment stands: when its callback is late, when its answer to the opening was lost, and when a
 * buyer says that it was paid. No answer changes nothing; the next question is planned already.
 */
public final class CheckPaymentHandler implements OutboxHandler {
    public static final String TYPE = "payment.check.v1";

    private static final Logger LOG = System.getLogger(CheckPaymentHandler.class.getName());

    /** A gateway may need a moment before it finds what it just took in; so it is believed the second time. */
    private static final int CHECKS_BEFORE_ABSENCE_IS_BELIEVED = 2;

    private final Payments payments;
    private final GatewayAccounts accounts;
    private final List<PaymentGateway> gateways;
    private final PaymentRecords records;
    private final Transactions transactions;
    private final Clock clock;

    public CheckPaymentHandler(
            Payments payments,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            PaymentRecords records,
            Transactions transactions,
            Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.gateways = List.copyOf(gateways);
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed message) {
        PaymentReference reference = new PaymentReference(message.subject());
        Optional<Payment> found = transactions.required(() -> payments.find(reference));
        if (found.isEmpty()) {
            return new Blocked("there is no payment " + reference);
        }
        Payment payment = found.get();
        if (payment.paidAt().isPresent()) {
            return new Done();
        }
        Optional<PaymentGateway> gateway =
                gateways.stream().filter(one -> one.id() == payment.gateway()).findFirst();
        Optional<GatewayAccount> account = transactions.required(() -> accounts.find(payment.gateway()));
        if (gateway.isPresent() && account.isPresent()) {
            record(payment, gateway.get().status(account.get(), reference, payment.gatewayReference()));
        }
        return new Done();
    }

    private void record(Payment payment, PaymentGateway.StatusAnswer status) {
        boolean overdue = clock.instant().isAfter(payment.expiresAt().plus(Payment.GRACE));
        if (status instanceof PaymentGateway.StatusKnown known) {
            if (payment.state() != PaymentState.OPEN) {
                known.opening().ifPresent(opening -> records.opened(payment.reference(), opening));
            }
            boolean pending = known.news().kind() == PaymentGateway.PaymentNews.Kind.PENDING;
            if (pending && overdue) {
                records.expired(payment.reference());
            } else {
                records.news(payment.gateway(), known.news());
            }
        } else if (status instanceof PaymentGateway.NotFound) {
            boolean believed = payment.checks() >= CHECKS_BEFORE_ABSENCE_IS_BELIEVED;
            if (overdue) {
                records.expired(payment.reference());
            } else if (believed && payment.state() != PaymentState.OPEN) {
                records.refused(payment.reference(), PaymentEvent.ABSENT);
            }
        } else {
            LOG.log(Level.WARNING, "Payment {0}: the gateway does not tell how it stands", payment.reference());
        }
    }
}
