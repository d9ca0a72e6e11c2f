package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The work on one lane. At most one thread runs {@link #run()} at a time; it stores the endings that came in and claims as
 * many messages as there is room for, in one transaction, and hands these to other threads. So under load one
 * transaction serves many messages, and without load an ending is stored at once.
 */
final class LaneRun implements Runnable {
    private static final Logger LOG = System.getLogger(LaneRun.class.getName());

    private final Lane lane;
    private final OutboxStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Predicate<Runnable> submit;
    private final Function<OutboxStore.Claimed, OutboxStore.Finished> handle;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean demanded = new AtomicBoolean();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Queue<OutboxStore.Finished> endings = new ConcurrentLinkedQueue<>();
    private volatile Instant pausedUntil = Instant.MIN;

    LaneRun(
            Lane lane,
            OutboxStore store,
            Transactions transactions,
            Clock clock,
            OutboxSettings settings,
            Predicate<Runnable> submit,
            Function<OutboxStore.Claimed, OutboxStore.Finished> handle) {
        this.lane = lane;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
        this.submit = submit;
        this.handle = handle;
    }

    Lane lane() {
        return lane;
    }

    /** @return whether the caller has to start {@link #run()} */
    boolean demand() {
        demanded.set(true);
        return running.compareAndSet(false, true);
    }

    /** It was to be run and could not be. */
    void released() {
        running.set(false);
    }

    boolean hasUnstoredEndings() {
        return !endings.isEmpty();
    }

    boolean isAtWork() {
        return inHand.get() > 0;
    }

    void pauseUntil(Instant time) {
        pausedUntil = time;
    }

    @Override
    public void run() {
        do {
            try {
                while (demanded.getAndSet(false)) {
                    exchange();
                }
            } catch (RuntimeException e) {
                // The database may be away; the next sweep begins again.
                LOG.log(Level.WARNING, "Lane {0} rests until the next sweep: {1}", lane, e.toString());
            } finally {
                running.set(false);
            }
            // Demand that came between the last look and the release would be lost otherwise.
        } while (demanded.get() && running.compareAndSet(false, true));
    }

    private void exchange() {
        List<OutboxStore.Finished> ended = new ArrayList<>();
        for (OutboxStore.Finished next = endings.poll(); next != null; next = endings.poll()) {
            ended.add(next);
        }
        Instant now = clock.instant();
        int room = now.isBefore(pausedUntil) ? 0 : settings.atOnce(lane) - inHand.get();
        if (ended.isEmpty() && room <= 0) {
            return;
        }
        List<OutboxStore.Claimed> claimed;
        try {
            claimed = transactions.required(() -> {
                if (!ended.isEmpty()) {
                    store.finish(ended, now);
                }
                return room > 0 ? store.claim(lane, room, now, settings.lease()) : List.<OutboxStore.Claimed>of();
            });
        } catch (RuntimeException e) {
            endings.addAll(ended);
            throw e;
        }
        for (OutboxStore.Claimed message : claimed) {
            inHand.incrementAndGet();
            if (!submit.test(() -> work(message))) {
                inHand.decrementAndGet();
                endings.add(new OutboxStore.Finished(message, OutboxStore.Ending.LATER, now, "no thread was free"));
            }
        }
    }

    private void work(OutboxStore.Claimed message) {
        try {
            endings.add(handle.apply(message));
        } finally {
            // While more than half of them are still at work, endings wait for company: a sweep later at the most
            // they are stored, and under load one transaction serves several.
            if (inHand.decrementAndGet() <= settings.atOnce(lane) / 2 && demand()) {
                run();
            }
        }
    }
}
