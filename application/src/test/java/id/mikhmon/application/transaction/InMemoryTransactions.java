package id.mikhmon.application.transaction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Transactions over {@link Table}s: one at a time, rolled back by putting back what the tables held. So a row lock is
 * trivially kept, and what a service wrote before it failed is gone.
 */
public final class InMemoryTransactions implements Transactions {
    private final ReentrantLock one = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final EnumSet<Rank> taken = EnumSet.noneOf(Rank.class);
    private int left = Integer.MAX_VALUE;

    /** What a transaction locks, in the order in which every transaction does; see ARCHITECTURE.md. */
    public enum Rank {
        AGENT,
        REQUEST,
        ORDER,
        PAYMENT,
        VOUCHER,
        ACCOUNT,
        AUDIT
    }

    /** @return a new table whose changes are part of these transactions */
    public <K, V> Table<K, V> table() {
        Table<K, V> table = new Table<>();
        tables.add(table);
        return table;
    }

    /**
     * A store locks a row of that rank, or works on it.
     *
     * @throws AssertionError when the transaction has a row of a higher rank already, and none of this one: of two that come in
     *     different orders each may wait for the other
     */
    public void takes(Rank rank) {
        if (!one.isHeldByCurrentThread()) {
            return;
        }
        if (!taken.contains(rank) && taken.stream().anyMatch(other -> other.compareTo(rank) > 0)) {
            throw new AssertionError(rank + " is taken after " + taken);
        }
        taken.add(rank);
    }

    /** From now on the store does not answer, until it is back. */
    public void goAway() {
        goAwayAfter(0);
    }

    /** After so many more transactions the store does not answer, until it is back. */
    public void goAwayAfter(int transactions) {
        left = transactions;
    }

    public void comeBack() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        List<Runnable> actions = List.of();
        T result;
        one.lock();
        try {
            if (one.getHoldCount() > 1) {
                return work.get();
            }
            result = outermost(work);
            actions = List.copyOf(afterCommit);
        } finally {
            if (one.getHoldCount() == 1) {
                afterCommit.clear();
            }
            one.unlock();
        }
        actions.forEach(Runnable::run);
        return result;
    }

    private <T> T outermost(Supplier<T> work) {
        if (left-- <= 0) {
            throw new StoreUnavailable("the store is away", new IllegalStateException("scripted"));
        }
        taken.clear();
        List<Runnable> undo = tables.stream().map(Table::remember).toList();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (one.isHeldByCurrentThread()) {
            afterCommit.add(action);
        } else {
            action.run();
        }
    }
}
