package id.mikhmon.application.audit;

import id.mikhmon.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;

/** Reads the audit, newest first. */
public interface ListAudit {
    /**
     * @param before number of the record to go on from, empty for the newest
     * @param most 1 to 200
     */
    List<AuditRecord> list(Optional<Long> before, int most);
}
