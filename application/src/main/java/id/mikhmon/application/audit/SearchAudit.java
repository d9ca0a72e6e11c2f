package id.mikhmon.application.audit;

import id.mikhmon.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;

/** Finds records of the audit, newest first. */
public interface SearchAudit {
    List<AuditRecord> search(Query query);

    /**
     * @param actor who did it, exactly
     * @param action what was done, exactly, such as {@code order.refund}
     * @param subject whom or what it was done to, exactly
     * @param before number of the record to go on from
     * @param most 1 to 200
     */
    record Query(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> subject,
            Optional<Long> before,
            int most) {}
}
