package id.mikhmon.persistence.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the movements of one guarded account by their numbers, each compared with the one before it. They may come by somewhat
 * out of order: an entry has its own number before it waits for the account.
 */
final class Chain {
    /** Far more than ever wait for one account at once; beyond it the one that is waited for is missing. */
    private static final int MOST_AHEAD = 10_000;

    private final TreeMap<Long, Movement> ahead = new TreeMap<>();
    private final Consumer<String> faults;
    private long expected = 1;
    private long balance;

    /** @param faults takes what is wrong, in words */
    Chain(Consumer<String> faults) {
        this.faults = faults;
    }

    private record Movement(long amount, @Nullable Long balanceAfter) {}

    void add(long number, long amount, @Nullable Long balanceAfter) {
        if (number < expected) {
            faults.accept("movement " + number + " stands where another one was counted");
            return;
        }
        ahead.put(number, new Movement(amount, balanceAfter));
        while (!ahead.isEmpty() && (ahead.firstKey() == expected || ahead.size() > MOST_AHEAD)) {
            follow();
        }
    }

    /** Takes it that no more movements come. */
    void end() {
        while (!ahead.isEmpty()) {
            follow();
        }
    }

    private void follow() {
        long number = ahead.firstKey();
        Movement next = Objects.requireNonNull(ahead.remove(number));
        long should = balance + next.amount();
        if (number != expected) {
            faults.accept("movement " + number + " is there, but not the one before it");
        } else if (next.balanceAfter() == null || next.balanceAfter() != should) {
            faults.accept("balance after movement " + number + " is " + next.balanceAfter() + ", not " + should);
        }
        expected = number + 1;
        balance = Optional.ofNullable(next.balanceAfter()).orElse(should);
    }
}
