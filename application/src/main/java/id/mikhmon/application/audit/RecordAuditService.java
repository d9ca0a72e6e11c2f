package id.mikhmon.application.audit;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.correlation.Correlation;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.audit.AuditEntry;
import java.time.Clock;

/** Appends to the chain. */
public final class RecordAuditService implements RecordAudit {
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    public RecordAuditService(AuditTrail trail, Transactions transactions, Clock clock) {
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, String subject, String before, String after) {
        transactions.run(() -> trail.append(
                new AuditEntry(clock.instant(), actor, action, subject, before, after, Correlation.current())));
    }
}
