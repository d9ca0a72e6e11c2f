package id.mikhmon.application.payment;

import id.mikhmon.application.outbox.Lane;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxMessage;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.payment.PaymentReference;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Works on a stored callback; the second time too, when a node died or the database was away after the storing. */
public final class CallbackWork {
    private static final Logger LOG = System.getLogger(CallbackWork.class.getName());
    /** Longer than a full queue of work takes, so that hardly anything is done twice at once. */
    private static final Duration LEFT_OVER_AFTER = Duration.ofSeconds(15);

    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 50;

    private final Callbacks callbacks;
    private final PaymentRecords records;
    private final GatewayAccounts accounts;
    private final List<PaymentGateway> gateways;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Instant startedAt;

    public CallbackWork(
            Callbacks callbacks,
            PaymentRecords records,
            GatewayAccounts accounts,
            List<PaymentGateway> gateways,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.callbacks = callbacks;
        this.records = records;
        this.accounts = accounts;
        this.gateways = List.copyOf(gateways);
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Records the news and marks the callback as worked on, both or neither; as unknown when it is about nothing that is here. */
    void work(long id, PaymentGateway gateway, PaymentNews news) {
        transactions.run(() -> {
            // Where the proof does not cover the status, money is believed only when the gateway says so when asked.
            boolean ask = gateway.capabilities().confirmByQuery()
                    && news.kind() != PaymentNews.Kind.PENDING
                    && records.isKnown(gateway.id(), news);
            Callbacks.Result result = ask ? askLater(id, gateway, news) : records.news(gateway.id(), news);
            callbacks.done(id, result, clock.instant());
            LOG.log(
                    Level.INFO,
                    "Callback of {0} for {1}: {2}",
                    gateway.id(),
                    news.reference().map(PaymentReference::value).orElse("no reference"),
                    result.words());
        });
    }

    /** Work that was stored and then lost. What fails is left for the next call. */
    void workOnLeftOvers(Instant now) {
        // What came before this start is in nobody's queue here, so that it need not wait.
        Instant patient = now.minus(LEFT_OVER_AFTER);
        Instant before = patient.isBefore(startedAt) ? startedAt : patient;
        List<Callbacks.Stored> left = leftOver(before, Optional.empty());
        for (int round = 0; !left.isEmpty() && round < MOST_ROUNDS; round++) {
            left.forEach(this::workAgain);
            // Onward from the last one: what cannot be worked on now must not hide the rest.
            left = leftOver(before, Optional.of(left.get(left.size() - 1)));
        }
    }

    private List<Callbacks.Stored> leftOver(Instant before, Optional<Callbacks.Stored> after) {
        return transactions.required(() -> callbacks.unworkedSince(before, after, AT_ONCE));
    }

    /** @return whether it is off the list */
    boolean workAgain(Callbacks.Stored stored) {
        Optional<PaymentGateway> gateway =
                gateways.stream().filter(one -> one.id() == stored.gateway()).findFirst();
        Optional<GatewayAccount> account = transactions.required(() -> accounts.find(stored.gateway()));
        if (gateway.isEmpty() || account.isEmpty()) {
            return false;
        }
        PaymentGateway.CallbackAnswer answer = gateway.get().receive(account.get(), stored.callback());
        try {
            if (answer instanceof PaymentGateway.Verified verified) {
                work(stored.id(), gateway.get(), verified.news());
            } else {
                // It was proven when it came in; a key that was changed since cannot make it unproven, only a person
                // can tell.
                transactions.run(() ->
                        callbacks.done(stored.id(), Callbacks.Result.unknown("no longer provable"), clock.instant()));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Callback " + stored.id() + " of " + stored.gateway() + " cannot be worked on", e);
            return false;
        }
    }

    private Callbacks.Result askLater(long id, PaymentGateway gateway, PaymentNews news) {
        news.reference()
                .ifPresent(reference -> outbox.add(new OutboxMessage(
                        CheckPaymentHandler.TYPE,
                        Lane.payment(gateway.id().code()),
                        "payment.check:callback:" + id,
                        reference.value(),
                        clock.instant())));
        return Callbacks.Result.worked("to be confirmed");
    }
}
