package id.mikhmon.application.transaction;

import id.mikhmon.application.correlation.Correlation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work of one kind that many threads bring at the same moment, done by one of them for all: while one is at work the others
 * gather, and the next works on everything that has gathered, in one transaction of its own making. Without company an item is
 * worked on at once and alone. An item that makes the others fail is found by working on each alone; once that finds the store
 * away, the rest is not tried. Called outside of transactions: those of other threads must not wait for locks of the caller.
 *
 * @param <I> what is worked on
 * @param <O> what comes of one item
 */
public final class GroupedWork<I, O> {
    private final int most;
    private final Function<List<Item<I>>, List<O>> work;
    private final Queue<Waiting<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    /**
     * @param most how many items at once
     * @param work all or nothing; returns what came of each, in their order. May be called again for some of the same items
     *     after it threw
     */
    public GroupedWork(int most, Function<List<Item<I>>, List<O>> work) {
        this.most = most;
        this.work = work;
    }

    /**
     * @return what came of the item, some time after others that came before
     * @throws RuntimeException what the work threw for this item alone, or {@link StoreUnavailable} for it and its company
     */
    public O done(I item) {
        Waiting<I, O> own = new Waiting<>(new Item<>(item, Correlation.current()));
        waiting.add(own);
        turn.lock();
        try {
            while (own.end.isEmpty()) {
                workOn(next());
            }
        } finally {
            turn.unlock();
        }
        return own.end.get().get();
    }

    private List<Waiting<I, O>> next() {
        List<Waiting<I, O>> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    /**
     * Gives each an end, whatever happens: whoever has none would wait for it for ever.
     *
     * @return whether the store was there
     */
    private boolean workOn(List<Waiting<I, O>> gathered) {
        try {
            List<O> results = work.apply(gathered.stream().map(one -> one.item).toList());
            for (int i = 0; i < gathered.size(); i++) {
                O result = results.get(i);
                gathered.get(i).end = Optional.of(() -> result);
            }
            return true;
        } catch (RuntimeException e) {
            if (gathered.size() > 1) {
                return eachAlone(gathered, e);
            }
            gathered.get(0).end = Optional.of(() -> {
                throw e;
            });
            return !(e instanceof StoreUnavailable);
        } catch (Error e) {
            gathered.forEach(one -> one.end = Optional.of(() -> {
                throw e;
            }));
            return true;
        }
    }

    /** Until one finds the store away: in an outage each would wait for it as long as the first one did. */
    private boolean eachAlone(List<Waiting<I, O>> gathered, RuntimeException together) {
        boolean there = true;
        for (Waiting<I, O> one : gathered) {
            if (there) {
                there = workOn(List.of(one));
            } else {
                one.end = Optional.of(() -> {
                    throw together;
                });
            }
        }
        return there;
    }

    /** @param correlation of the thread that brought it */
    public record Item<I>(I subject, String correlation) {
        /** Runs its part of the work under its own correlation. */
        public <T> T with(Supplier<T> part) {
            return Correlation.with(correlation, part);
        }
    }

    /** Written and read by whoever has the turn. */
    private static final class Waiting<I, O> {
        private final Item<I> item;
        private Optional<Supplier<O>> end = Optional.empty();

        Waiting(Item<I> item) {
            this.item = item;
        }
    }
}
