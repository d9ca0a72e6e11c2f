package id.mikhmon.persistence.ledger;

import org.jspecify.annotations.Nullable;

/** The lines of one entry as they come by. */
final class EntrySum {
    final long number;

    /** As the entry says; null when there are lines without an entry. */
    final @Nullable Integer lastLine;

    long lines;
    long total;
    private int highest;

    EntrySum(long number, @Nullable Integer lastLine) {
        this.number = number;
        this.lastLine = lastLine;
    }

    void add(int line, long amount) {
        lines++;
        total += amount;
        highest = Math.max(highest, line);
    }

    /** @return whether all of its lines are there and sum to 0 */
    boolean isWhole() {
        return lastLine != null && total == 0 && lines == lastLine && highest == lastLine;
    }
}
