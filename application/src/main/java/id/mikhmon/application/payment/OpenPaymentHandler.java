package id.mikhmon.application.payment;

import id.mikhmon.application.order.FindOrder;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.Order;
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
 * Opens a payment at its gateway: reads, asks with no transaction open, records whatever came back. A payment is never
 * opened twice under one reference: when this node died in between, the gateway is asked first whether it knows it.
 */
public final class OpenPaymentHandler implements OutboxHandler {
    public static final String TYPE = "payment.open.v1";

    private static final Logger LOG = System.getLogger(OpenPaymentHandler.class.getName());

    private final Payments payments;
    private final FindOrder orders;
    private final Bills bills;
    private final GatewayAccounts accounts;
    private final List<PaymentGateway> gateways;
    private final PaymentRecords records;
    private final Transactions transactions;
    private final Clock clock;
    private final PaymentSettings settings;

    public OpenPaymentHandler(
            Payments payments,
            FindOrder orders,
            Bills bills,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            PaymentRecords records,
            Transactions transactions,
            Clock clock,
            PaymentSettings settings) {
        this.payments = payments;
        this.orders = orders;
        this.bills = bills;
        this.accounts = accounts;
        this.gateways = List.copyOf(gateways);
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed message) {
        PaymentReference reference = new PaymentReference(message.subject());
        Optional<Job> job = transactions.required(() -> payments.find(reference)
                .map(payment -> new Job(payment, request(payment), accounts.find(payment.gateway()))));
        if (job.isEmpty()) {
            return new Blocked("there is no payment " + reference);
        }
        if (job.get().request().isEmpty()) {
            return new Blocked("nobody is known who could pay " + reference);
        }
        return open(job.get(), message.attempts() > 1);
    }

    private Result open(Job job, boolean triedBefore) {
        Payment payment = job.payment();
        if (payment.state() != PaymentState.NEW) {
            return new Done();
        }
        if (!clock.instant().isBefore(payment.expiresAt())) {
            records.expired(payment.reference());
            return new Done();
        }
        Optional<PaymentGateway> gateway =
                gateways.stream().filter(one -> one.id() == payment.gateway()).findFirst();
        Optional<GatewayAccount> account = job.account().filter(GatewayAccount::active);
        if (gateway.isEmpty() || account.isEmpty()) {
            records.refused(payment.reference(), PaymentEvent.REFUSED);
            return new Done();
        }
        if (triedBefore) {
            PaymentGateway.StatusAnswer status =
                    gateway.get().status(account.get(), payment.reference(), payment.gatewayReference());
            if (!(status instanceof PaymentGateway.NotFound)) {
                return recordFound(payment, status);
            }
        }
        return gateway.get().open(account.get(), job.request().orElseThrow()).fold(new Recording(payment.reference()));
    }

    private Result recordFound(Payment payment, PaymentGateway.StatusAnswer status) {
        if (status instanceof PaymentGateway.StatusKnown known) {
            known.opening().ifPresent(opening -> records.opened(payment.reference(), opening));
            records.news(payment.gateway(), known.news());
            return new Done();
        }
        return new SystemDown(((PaymentGateway.StatusUnavailable) status).reason());
    }

    /** @return empty when what is paid is gone, or has nobody who could pay */
    private Optional<PaymentGateway.OpenRequest> request(Payment payment) {
        return orders.find(payment.order())
                .flatMap(order -> order.customer().map(customer -> request(payment, order, customer)))
                .or(() -> bills.find(payment.order()).map(bill -> request(payment, bill)));
    }

    private PaymentGateway.OpenRequest request(Payment payment, Order order, Customer customer) {
        return new PaymentGateway.OpenRequest(
                payment.reference(),
                payment.channel(),
                payment.amount(),
                order.offer().value(),
                order.offerName(),
                customer.name(),
                customer.phone(),
                customer.email(),
                payment.expiresAt(),
                settings.callbackUrl(payment.gateway().code()),
                settings.returnUrl(order.id().value()));
    }

    private PaymentGateway.OpenRequest request(Payment payment, Bill bill) {
        return new PaymentGateway.OpenRequest(
                payment.reference(),
                payment.channel(),
                payment.amount(),
                bill.reference(),
                bill.item(),
                bill.payer(),
                bill.phone(),
                Optional.empty(),
                payment.expiresAt(),
                settings.callbackUrl(payment.gateway().code()),
                settings.portalUrl());
    }

    private record Job(
            Payment payment, Optional<PaymentGateway.OpenRequest> request, Optional<GatewayAccount> account) {}

    private final class Recording implements PaymentGateway.OpenCases<Result> {
        private final PaymentReference reference;

        Recording(PaymentReference reference) {
            this.reference = reference;
        }

        @Override
        public Result opened(PaymentGateway.Opened answer) {
            records.opened(reference, answer);
            return new Done();
        }

        @Override
        public Result declined(PaymentGateway.Declined answer) {
            LOG.log(Level.WARNING, "Payment {0} was declined: {1}", reference, answer.reason());
            records.refused(reference, PaymentEvent.REFUSED);
            return new Done();
        }

        @Override
        public Result misconfigured(PaymentGateway.Misconfigured answer) {
            LOG.log(Level.ERROR, "Payment {0}: the gateway refuses our account: {1}", reference, answer.reason());
            records.refused(reference, PaymentEvent.REFUSED);
            return new Done();
        }

        @Override
        public Result unreachable(PaymentGateway.Unreachable answer) {
            return new SystemDown(answer.reason());
        }

        @Override
        public Result unknown(PaymentGateway.OpenUnknown answer) {
            LOG.log(Level.WARNING, "Payment {0}: no definite answer: {1}", reference, answer.reason());
            records.unanswered(reference);
            return new Done();
        }
    }
}
