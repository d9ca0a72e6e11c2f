package id.mikhmon.application.payment;

import id.mikhmon.application.correlation.Correlation;
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
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Proves and stores, and leaves the work to others: the gateway has its answer as soon as nothing can be lost any more,
 * however many sales are being worked on.
 */
public final class ReceiveCallbackService implements ReceiveCallback {
    private static final Logger LOG = System.getLogger(ReceiveCallbackService.class.getName());

    private final GatewayAccounts accounts;
    private final List<PaymentGateway> gateways;
    private final Callbacks callbacks;
    private final CallbackWork work;
    private final Executor workers;
    private final Transactions transactions;
    private final Clock clock;

    /** @param workers runs the work, at once or later; what it refuses is done by the schedule of the settlement */
    public ReceiveCallbackService(
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            Callbacks callbacks,
            CallbackWork work,
            Executor workers,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.gateways = List.copyOf(gateways);
        this.callbacks = callbacks;
        this.work = work;
        this.workers = workers;
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
            store(id, verified.dedupeKey(), callback).ifPresent(stored -> workSoon(stored, gateway.get(), verified));
            return Outcome.TAKEN;
        }
        if (answer instanceof PaymentGateway.Ignored ignored) {
            store(id, ignored.dedupeKey(), callback)
                    .ifPresent(stored -> transactions.run(() -> callbacks.done(
                            stored, Callbacks.Result.worked("ignored: " + ignored.reason()), clock.instant())));
            return Outcome.TAKEN;
        }
        return answer instanceof PaymentGateway.Forged ? Outcome.FORGED : Outcome.UNREADABLE;
    }

    private Optional<Long> store(GatewayId id, String dedupeKey, PaymentGateway.RawCallback callback) {
        return transactions.required(() -> callbacks.add(id, dedupeKey, callback, clock.instant()));
    }

    private void workSoon(long stored, PaymentGateway gateway, PaymentGateway.Verified verified) {
        String correlation = Correlation.current();
        try {
            workers.execute(() -> Correlation.with(correlation, () -> {
                work(stored, gateway, verified);
                return stored;
            }));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "Callback {0} of {1} waits: no thread is free", stored, gateway.id());
        }
    }

    private void work(long stored, PaymentGateway gateway, PaymentGateway.Verified verified) {
        try {
            work.work(stored, gateway, verified.news());
        } catch (RuntimeException e) {
            // It is stored, so nothing is lost: the schedule works on it again.
            LOG.log(Level.WARNING, "Callback " + stored + " of " + gateway.id() + " is worked on later", e);
        }
    }
}
