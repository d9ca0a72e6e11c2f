package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.GatewayId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Proves, stores, works: in this order, each a step that the next relies on. */
public final class ReceiveCallbackService implements ReceiveCallback {
    private static final Logger LOG = System.getLogger(ReceiveCallbackService.class.getName());

    private final GatewayAccounts accounts;
    private final List<PaymentGateway> gateways;
    private final Callbacks callbacks;
    private final CallbackWork work;
    private final Transactions transactions;
    private final Clock clock;

    public ReceiveCallbackService(
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            Callbacks callbacks,
            CallbackWork work,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.gateways = List.copyOf(gateways);
        this.callbacks = callbacks;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome receive(GatewayId id, PaymentGateway.RawCallback callback) {
        Optional<PaymentGateway> gateway =
                gateways.stream().filter(one -> one.id() == id).findFirst();
        Optional<GatewayAccount> account = accounts.find(id);
        if (gateway.isEmpty() || account.isEmpty()) {
            return Outcome.FORGED;
        }
        PaymentGateway.CallbackAnswer answer = gateway.get().receive(account.get(), callback);
        if (answer instanceof PaymentGateway.Verified verified) {
            store(id, verified.dedupeKey(), callback).ifPresent(stored -> workNow(stored, gateway.get(), verified));
            return Outcome.TAKEN;
        }
        if (answer instanceof PaymentGateway.Ignored ignored) {
            store(id, ignored.dedupeKey(), callback)
                    .ifPresent(stored -> transactions.run(
                            () -> callbacks.done(stored, "ignored: " + ignored.reason(), clock.instant())));
            return Outcome.TAKEN;
        }
        return answer instanceof PaymentGateway.Forged ? Outcome.FORGED : Outcome.UNREADABLE;
    }

    private Optional<Long> store(GatewayId id, String dedupeKey, PaymentGateway.RawCallback callback) {
        return transactions.required(() -> callbacks.add(id, dedupeKey, callback, clock.instant()));
    }

    private void workNow(long stored, PaymentGateway gateway, PaymentGateway.Verified verified) {
        try {
            work.work(stored, gateway, verified.news());
        } catch (RuntimeException e) {
            // It is stored, so nothing is lost: the schedule works on it again.
            LOG.log(Level.WARNING, "Callback " + stored + " of " + gateway.id() + " is worked on later", e);
        }
    }
}
