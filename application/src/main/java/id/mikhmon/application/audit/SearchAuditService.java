package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.AuditRecord;
import java.util.List;

/** Reads the audit through its indexes. */
public final class SearchAuditService implements SearchAudit {
    private final AuditTrail trail;
    private final Transactions transactions;

    public SearchAuditService(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public List<AuditRecord> search(Query query) {
        return transactions.required(() -> trail.search(
                query.actor(), query.action(), query.subject(), query.before().orElse(Long.MAX_VALUE), query.most()));
    }
}
