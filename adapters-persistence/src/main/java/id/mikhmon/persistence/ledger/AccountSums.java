package id.mikhmon.persistence.ledger;

import org.jspecify.annotations.Nullable;

/** What the lines of the journal add up to for one account. */
final class AccountSums {
    private final Chain chain;
    private long total;
    private long lines;
    private long settled;

    AccountSums(Chain chain) {
        this.chain = chain;
    }

    /**
     * @param isSettled whether it was booked before the checkpoint
     * @param number which movement of the account it is; null for accounts without a guard
     */
    void add(long amount, boolean isSettled, @Nullable Long number, @Nullable Long balanceAfter) {
        total += amount;
        lines++;
        if (isSettled) {
            settled += amount;
        }
        if (number != null) {
            chain.add(number, amount, balanceAfter);
        }
    }

    void end() {
        chain.end();
    }

    long total() {
        return total;
    }

    long lines() {
        return lines;
    }

    /** @return the sum of what was booked before the checkpoint */
    long settled() {
        return settled;
    }
}
