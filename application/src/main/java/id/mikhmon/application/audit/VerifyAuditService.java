package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import java.util.List;
import java.util.Optional;

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
        Optional<AuditTrail.End> end = transactions.required(trail::end);
        // Without its end the chain cannot be whole; it is followed all the same, to name what is wrong before.
        long until = end.map(AuditTrail.End::number).orElse(Long.MAX_VALUE);
        ChainHash last = ChainHash.BEGINNING;
        long checked = 0;
        List<AuditTrail.Row> rows = until < 1 ? List.of() : after(Long.MIN_VALUE);
        while (!rows.isEmpty() && checked < until) {
            for (AuditTrail.Row row : rows) {
                if (checked == until) {
                    break;
                }
                Optional<ChainHash> next = hashOf(row, last, checked + 1);
                if (next.isEmpty()) {
                    return new Broken(Math.min(row.number(), checked + 1));
                }
                last = next.get();
                checked++;
            }
            rows = after(checked);
        }
        if (checked < until) {
            return new Broken(checked + 1);
        }
        if (end.map(AuditTrail.End::hash).filter(last::equals).isEmpty()) {
            return new Broken(Math.max(1, checked));
        }
        return goesOnBehind(until) ? new Broken(Math.max(1, until + 1)) : new Intact(checked, last);
    }

    private List<AuditTrail.Row> after(long number) {
        return transactions.required(() -> trail.after(number, AT_ONCE));
    }

    /** @return the hash of the row, empty when it is not what was recorded in that place */
    private static Optional<ChainHash> hashOf(AuditTrail.Row row, ChainHash before, long number) {
        return row.record().filter(record -> record.follows(before, number)).map(AuditRecord::hash);
    }

    /** Rows and the end grow in one transaction: who sees a row behind the end sees a greater end after that. */
    private boolean goesOnBehind(long end) {
        boolean rows = !transactions.required(() -> trail.after(end, 1)).isEmpty();
        return rows
                && transactions
                        .required(trail::end)
                        .filter(now -> now.number() > end)
                        .isEmpty();
    }
}
