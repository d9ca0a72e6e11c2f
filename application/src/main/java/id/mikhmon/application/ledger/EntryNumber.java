package id.mikhmon.application.ledger;

/** The number under which an entry is stored, given by the store; a later entry has a higher one. It is exact in every JSON reader. */
public record EntryNumber(long value) {
    public EntryNumber {
        if (value <= 0 || value > 9_007_199_254_740_991L) {
            throw new IllegalArgumentException("an entry's number is positive and has at most 53 bits");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
