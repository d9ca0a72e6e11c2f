package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.outbox.Backoff;
import id.mikhmon.application.outbox.ForgetDone;
import id.mikhmon.application.outbox.ForgetDoneService;
import id.mikhmon.application.outbox.ListOutbox;
import id.mikhmon.application.outbox.ListOutboxService;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.outbox.OutboxDispatcher;
import id.mikhmon.application.outbox.OutboxSettings;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.outbox.RetryMessage;
import id.mikhmon.application.outbox.RetryMessageService;
import id.mikhmon.application.outbox.TransactionalOutbox;
import id.mikhmon.application.outbox.WatchOutbox;
import id.mikhmon.application.outbox.WatchOutboxService;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.ShopSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The outbox, on threads of its own. */
@ApplicationScoped
public class OutboxWiring {
    /** Longer than any outside call takes, its time-outs added up. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * Enough to hide a router's latency, few enough to leave the processor to those who pay: with more, callbacks wait
     * behind deliveries that nobody waits for yet.
     */
    private static final int PER_LANE = 4;

    private static final int MESSAGES_AT_ONCE = 2;

    /** Two messages in each such time are left while routers are busy: none is held up for good, and little processor time is lost to them. */
    private static final Duration GIVING_WAY = Duration.ofMillis(250);

    private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final Duration PAUSE_WHEN_DOWN = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 12;

    @Resource(lookup = "concurrent/outbox")
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    OutboxDispatcher dispatcher(
            OutboxStore store, Transactions transactions, Clock clock, RandomGenerator random, ShopSettings shop) {
        // messages that must keep a distance cannot go side by side
        int messagingAtOnce = shop.messageDistance().isZero() ? MESSAGES_AT_ONCE : 1;
        return new OutboxDispatcher(
                store,
                transactions,
                executor,
                clock,
                random,
                new OutboxSettings(
                        LEASE, PER_LANE, messagingAtOnce, GIVING_WAY, RETRIES, PAUSE_WHEN_DOWN, MOST_ATTEMPTS));
    }

    @Produces
    @Singleton
    Outbox outbox(OutboxStore store, Transactions transactions, OutboxDispatcher dispatcher, Clock clock) {
        return new TransactionalOutbox(store, transactions, dispatcher, clock);
    }

    @Produces
    @Singleton
    ListOutbox listOutbox(OutboxStore store, Transactions transactions) {
        return new ListOutboxService(store, transactions);
    }

    @Produces
    @Singleton
    RetryMessage retryMessage(OutboxStore store, RecordAudit audit, Transactions transactions, Clock clock) {
        return new RetryMessageService(store, audit, transactions, clock);
    }

    @Produces
    @Singleton
    WatchOutbox watchOutbox(OutboxStore store, Transactions transactions, Clock clock) {
        return new WatchOutboxService(store, transactions, clock);
    }

    @Produces
    @Singleton
    ForgetDone forgetDone(OutboxStore store, Transactions transactions) {
        return new ForgetDoneService(store, transactions);
    }
}
