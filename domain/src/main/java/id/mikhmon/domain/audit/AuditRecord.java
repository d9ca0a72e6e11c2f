package id.mikhmon.domain.audit;

/**
 * An entry in its place of the chain.
 *
 * @param number from 1 without a gap
 * @param previous hash of the record before
 * @param hash of this record
 */
public record AuditRecord(long number, AuditEntry entry, ChainHash previous, ChainHash hash) {
    /** @return the entry as the record that follows {@code previous} */
    public static AuditRecord after(ChainHash previous, long number, AuditEntry entry) {
        return new AuditRecord(number, entry, previous, previous.next(number, entry));
    }

    /** @return whether this is what was recorded as number {@code expected} after that hash, unchanged */
    public boolean follows(ChainHash before, long expected) {
        return number == expected && previous.equals(before) && hash.equals(before.next(number, entry));
    }
}
