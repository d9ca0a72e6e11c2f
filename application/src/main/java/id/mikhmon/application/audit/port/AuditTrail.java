package id.mikhmon.application.audit.port;

import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import java.util.List;
import java.util.Optional;

/** Storage of the audit: a chain that only grows. */
public interface AuditTrail {
    /**
     * Adds the entry as the next record of the chain. Joins the open transaction, or runs in one of its own. Locks the end
     * of the chain until the commit, so that everybody else who records waits: call it last in a transaction.
     */
    AuditRecord append(AuditEntry entry);

    /** @return the end of the chain, without a lock; empty when it is gone or is none that was stored here */
    Optional<End> end();

    /** @return what stands after that number by number, at most so many */
    List<Row> after(long number, int most);

    /** @return the records before that number, newest first, at most so many; without rows that cannot be read as one */
    List<AuditRecord> before(long number, int most);

    /** @return the records before that number that have all that is asked for, newest first, at most so many */
    List<AuditRecord> search(
            Optional<String> actor, Optional<String> action, Optional<String> subject, long number, int most);

    /** @param record empty when the row was changed so that it cannot be read as a record any more */
    record Row(long number, Optional<AuditRecord> record) {}

    /**
     * The end of the chain as it is kept apart from the records, so that records cut off at the end are missed.
     *
     * @param number of the last record, 0 when there is none
     */
    record End(long number, ChainHash hash) {}
}
