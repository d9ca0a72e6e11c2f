package id.mikhmon.application.outbox;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import java.time.Clock;

/** Makes a message due now; the next sweep takes it. */
public final class RetryMessageService implements RetryMessage {
    private final OutboxStore store;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RetryMessageService(OutboxStore store, RecordAudit audit, Transactions transactions, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean retry(long id, Actor actor) {
        return transactions.required(() -> {
            boolean found = store.retry(id, clock.instant());
            if (found) {
                audit.record(actor, "outbox.retried", "message " + id, "", "due now");
            }
            return found;
        });
    }
}
