package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import java.util.List;

/** Follows the chain from its beginning to the end that was kept when the check began. */
public final class VerifyAuditService implements VerifyAudit {
    private static final int AT_ONCE = 1_000;

    private final AuditTrail trail;
    private final Transactions transactions;

    public VerifyAuditService(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public Outcome verify() {
        AuditTrail.End end = transactions.required(trail::end);
        ChainHash last = ChainHash.BEGINNING;
        long checked = 0;
        while (checked < end.number()) {
            long after = checked;
            List<AuditRecord> records = transactions.required(() -> trail.after(after, AT_ONCE));
            for (AuditRecord record : records) {
                if (checked == end.number()) {
                    break;
                }
                if (!record.follows(last, checked + 1)) {
                    return new Broken(checked + 1);
                }
                last = record.hash();
                checked++;
            }
            if (records.isEmpty()) {
                return new Broken(checked + 1);
            }
        }
        return last.equals(end.hash()) ? new Intact(checked, last) : new Broken(Math.max(1, checked));
    }
}
