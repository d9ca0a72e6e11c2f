package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;

/** Reads the audit. */
public final class ListAuditService implements ListAudit {
    private final AuditTrail trail;
    private final Transactions transactions;

    public ListAuditService(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public List<AuditRecord> list(Optional<Long> before, int most) {
        return transactions.required(() -> trail.before(before.orElse(Long.MAX_VALUE), most));
    }
}
