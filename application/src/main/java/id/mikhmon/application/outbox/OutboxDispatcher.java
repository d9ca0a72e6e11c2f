package id.mikhmon.application.outbox;

import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.application.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Works on the outbox: each lane for itself, several messages of a lane at once, several nodes side by side. A lane is
 * woken by a commit on this node, by the end of its own work, and by {@link #sweep()} for everything else (waiting times,
 * leases that ran out, other nodes). Threads come from the caller's executor; no thread is held while there is nothing to
 * do.
 */
public final class OutboxDispatcher {
    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    private final OutboxStore store;
    private final Transactions transactions;
    private final Executor executor;
    private final Clock clock;
    private final RandomGenerator random;
    private final OutboxSettings settings;
    private final Map<Lane, LaneRun> lanes = new ConcurrentHashMap<>();
    private volatile Map<String, OutboxHandler> handlers = Map.of();
    private volatile boolean stopped;

    public OutboxDispatcher(
            OutboxStore store,
            Transactions transactions,
            Executor executor,
            Clock clock,
            RandomGenerator random,
            OutboxSettings settings) {
        this.store = store;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    /**
     * Takes the handlers, one per type, and begins to work; nothing is claimed before. What this node left behind when it died
     * need not wait for the end of its lease.
     */
    public void start(List<OutboxHandler> all) {
        releaseLeftBehind();
        handlers = all.stream().collect(Collectors.toUnmodifiableMap(OutboxHandler::type, Function.identity()));
    }

    private void releaseLeftBehind() {
        try {
            int released = transactions.required(() -> store.releaseLeftBehind(clock.instant()));
            if (released > 0) {
                LOG.log(Level.INFO, "{0} messages that an earlier start had in hand are taken up again", released);
            }
        } catch (StoreUnavailable e) {
            LOG.log(
                    Level.WARNING,
                    "What an earlier start had in hand waits for the end of its lease: {0}",
                    e.getMessage());
        }
    }

    /** Claims nothing more; what is in hand ends by itself, or by its lease. */
    public void stop() {
        stopped = true;
    }

    /** Something in that lane may be due. Returns at once. */
    public void wake(Lane lane) {
        if (stopped || handlers.isEmpty()) {
            return;
        }
        LaneRun run = lanes.computeIfAbsent(
                lane, name -> new LaneRun(name, store, transactions, clock, settings, this::submit, this::handle));
        if (run.demand()) {
            submit(run);
        }
    }

    /** Looks for lanes with due messages and wakes them. Called by schedule, a few times a second. */
    public void sweep() {
        if (stopped || handlers.isEmpty()) {
            return;
        }
        transactions.required(() -> store.dueLanes(clock.instant())).forEach(this::wake);
        // Endings that could not be stored while the database was away are stored now.
        lanes.values().stream()
                .filter(LaneRun::hasUnstoredEndings)
                .map(LaneRun::lane)
                .forEach(this::wake);
    }

    private boolean submit(Runnable work) {
        try {
            executor.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "No thread for the outbox now; the next sweep goes on: {0}", e.getMessage());
            if (work instanceof LaneRun run) {
                run.released();
            }
            return false;
        }
    }

    private OutboxStore.Finished handle(OutboxStore.Claimed message) {
        return Correlation.with(message.correlation(), () -> finished(message, outcome(message)));
    }

    private OutboxHandler.Result outcome(OutboxStore.Claimed message) {
        OutboxHandler handler = handlers.get(message.type());
        if (handler == null) {
            return new OutboxHandler.Blocked("no handler for type " + message.type());
        }
        try {
            return handler.handle(message);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message " + message.id() + " " + message.type() + " failed", e);
            return new OutboxHandler.Retry(e.toString());
        }
    }

    private OutboxStore.Finished finished(OutboxStore.Claimed message, OutboxHandler.Result result) {
        var now = clock.instant();
        if (result instanceof OutboxHandler.Done done) {
            if (!done.rest().isZero()) {
                restLane(message.lane(), done.rest());
            } else if (message.lane().equals(Lane.messaging()) && vouchersAreInHand()) {
                restLane(message.lane(), settings.givingWay());
            }
            return new OutboxStore.Finished(message, OutboxStore.Ending.DONE, now, "");
        }
        if (result instanceof OutboxHandler.Blocked blocked) {
            LOG.log(
                    Level.ERROR,
                    "Message {0} {1} of {2} is blocked: {3}",
                    message.id(),
                    message.type(),
                    message.subject(),
                    blocked.reason());
            return new OutboxStore.Finished(message, OutboxStore.Ending.BLOCKED, now, blocked.reason());
        }
        if (result instanceof OutboxHandler.Again again) {
            return new OutboxStore.Finished(message, OutboxStore.Ending.LATER, now.plus(again.after()), again.reason());
        }
        if (result instanceof OutboxHandler.SystemDown down) {
            restLane(message.lane(), settings.pause());
            return new OutboxStore.Finished(
                    message, OutboxStore.Ending.LATER, now.plus(settings.pause()), down.reason());
        }
        String reason = ((OutboxHandler.Retry) result).reason();
        if (message.attempts() >= settings.mostAttempts()) {
            LOG.log(
                    Level.ERROR,
                    "Message {0} {1} of {2} is blocked after {3} attempts: {4}",
                    message.id(),
                    message.type(),
                    message.subject(),
                    message.attempts(),
                    reason);
            return new OutboxStore.Finished(message, OutboxStore.Ending.BLOCKED, now, reason);
        }
        return new OutboxStore.Finished(
                message,
                OutboxStore.Ending.RETRY,
                now.plus(settings.retries().pause(message.attempts(), random)),
                reason);
    }

    /** Who waits for a voucher looks at a page that shows it at once; its message may come a moment later. */
    private boolean vouchersAreInHand() {
        return lanes.values().stream().anyMatch(run -> run.lane().isRouter() && run.isAtWork());
    }

    private void restLane(Lane lane, Duration rest) {
        LaneRun run = lanes.get(lane);
        if (run != null) {
            run.pauseUntil(clock.instant().plus(rest));
        }
    }
}
