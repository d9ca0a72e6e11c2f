package id.mikhmon.bootstrap.schedule;

import id.mikhmon.application.acs.CheckAcs;
import id.mikhmon.application.identity.ForgetOldLogins;
import id.mikhmon.application.ledger.VerifyLedger;
import id.mikhmon.application.messaging.CheckDevices;
import id.mikhmon.application.messaging.ForgetMessages;
import id.mikhmon.application.order.ForgetKeys;
import id.mikhmon.application.outbox.ForgetDone;
import id.mikhmon.application.outbox.OutboxDispatcher;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.payment.AdoptChannels;
import id.mikhmon.application.payment.ForgetCallbacks;
import id.mikhmon.application.payment.GatewayConditions;
import id.mikhmon.application.payment.RefreshChannels;
import id.mikhmon.application.payment.SettleStalePayments;
import id.mikhmon.application.promotion.PromoteAgents;
import id.mikhmon.application.promotion.RefreshPromotions;
import id.mikhmon.application.router.CheckRouters;
import id.mikhmon.application.sale.RefundWaitingVouchers;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.application.voucher.FlagUndeliverable;
import id.mikhmon.bootstrap.schema.SchemaStart;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the outbox and the schedules once the schema is there, and stops them with the application. Each schedule waits for its last run; a failure is
 * logged and does not end it. Every node runs all of them: the use cases behind them share the work by locks in the database.
 */
@ApplicationScoped
public class Schedules {
    private static final Logger LOG = Logger.getLogger(Schedules.class.getName());

    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration FLAG = Duration.ofSeconds(60);
    private static final Duration REFUND = Duration.ofSeconds(10);
    private static final Duration LOOK_AT_CHANNELS = Duration.ofSeconds(30);
    /** Fees change seldom; a gateway that did not answer is asked again at the next look, and what other nodes were told is read at each. */
    private static final Duration REFRESH_CHANNELS = Duration.ofMinutes(10);

    private static final Duration CHECK_DEVICES = Duration.ofMinutes(1);
    private static final Duration CHECK_NETWORK = Duration.ofSeconds(30);
    private static final Duration FORGET = Duration.ofHours(1);
    /** Reads the whole journal: seconds of work at a million lines. */
    private static final Duration VERIFY = Duration.ofHours(1);

    /** Sums up two months of orders, where it is switched on. */
    private static final Duration PROMOTE = Duration.ofHours(1);

    /** Sums up the same, where it is not. */
    private static final Duration REFRESH_PROMOTIONS = Duration.ofMinutes(5);

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private OutboxDispatcher dispatcher;

    @Inject
    @Any
    private Instance<OutboxHandler> handlers;

    @Inject
    private SettleStalePayments settle;

    @Inject
    private FlagUndeliverable flag;

    @Inject
    private RefundWaitingVouchers refund;

    @Inject
    private RefreshChannels channels;

    @Inject
    private AdoptChannels storedChannels;

    @Inject
    private GatewayConditions gateways;

    @Inject
    private CheckDevices devices;

    @Inject
    private CheckRouters routers;

    @Inject
    private CheckAcs acs;

    @Inject
    private ForgetDone forgetDone;

    @Inject
    private VerifyLedger verifyLedger;

    @Inject
    private ForgetCallbacks forgetCallbacks;

    @Inject
    private ForgetMessages forgetMessages;

    @Inject
    private ForgetKeys forgetKeys;

    @Inject
    private ForgetOldLogins forgetOldLogins;

    @Inject
    private PromoteAgents promote;

    @Inject
    private RefreshPromotions promotions;

    @Inject
    private Clock clock;

    private List<ScheduledFuture<?>> running = List.of();
    /** Only touched by its own schedule, whose runs follow each other. */
    private volatile Instant refreshedAt = Instant.EPOCH;

    void start(@Observes @Priority(SchemaStart.FIRST + 100) @Initialized(ApplicationScoped.class) Object start) {
        dispatcher.start(handlers.stream().toList());
        running = List.of(
                every(SWEEP, "outbox", dispatcher::sweep),
                every(SETTLE, "settlement", () -> settle.settle(clock.instant())),
                every(FLAG, "undeliverable vouchers", () -> flag.flag(clock.instant())),
                every(REFUND, "waiting vouchers of agents", () -> refund.refund(clock.instant())),
                every(LOOK_AT_CHANNELS, "channels and fees", this::refreshChannelsWhenDue),
                every(CHECK_DEVICES, "messaging devices", devices::check),
                every(CHECK_NETWORK, "routers", routers::check),
                every(CHECK_NETWORK, "access control servers", acs::check),
                every(FORGET, "old work of the outbox", () -> forgetDone.forget(clock.instant())),
                every(FORGET, "old callbacks", () -> forgetCallbacks.forget(clock.instant())),
                every(FORGET, "old messages", () -> forgetMessages.forget(clock.instant())),
                every(FORGET, "old idempotency keys", () -> forgetKeys.forget(clock.instant())),
                every(VERIFY, "verification of the ledger", verifyLedger::verify),
                every(PROMOTE, "promotions of agents", promote::promote),
                every(REFRESH_PROMOTIONS, "promotions that wait", promotions::refresh),
                every(FORGET, "old logins", forgetOldLogins::forget));
    }

    private void refreshChannelsWhenDue() {
        boolean known = gateways.conditions().stream().allMatch(GatewayConditions.Row::reachable);
        if (!known || refreshedAt.plus(REFRESH_CHANNELS).isBefore(clock.instant())) {
            refreshedAt = clock.instant();
            channels.refresh();
        } else {
            storedChannels.adopt();
        }
    }

    private ScheduledFuture<?> every(Duration pause, String what, Runnable work) {
        long millis = pause.toMillis();
        return timer.scheduleWithFixedDelay(
                () -> run(what, work), Math.min(millis, 2_000), millis, TimeUnit.MILLISECONDS);
    }

    private static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "Schedule \"{0}\" has no database now: {1}", new Object[] {what, e.getMessage()});
        } catch (RuntimeException e) {
            // the executor would never call it again
            LOG.log(Level.SEVERE, "Schedule \"" + what + "\" failed and goes on with its next run", e);
        }
    }

    @PreDestroy
    void stop() {
        dispatcher.stop();
        running.forEach(schedule -> schedule.cancel(false));
    }
}
