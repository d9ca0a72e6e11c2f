package id.mikhmon.application.payment;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import java.time.Clock;

/** Notes the reason as what became of the callback, and who said so. */
public final class CloseCallbackService implements CloseCallback {
    private final Callbacks callbacks;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public CloseCallbackService(Callbacks callbacks, RecordAudit audit, Transactions transactions, Clock clock) {
        this.callbacks = callbacks;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean close(long id, String reason, Actor actor) {
        return transactions.required(() -> {
            if (!callbacks.close(id, "closed: " + reason, clock.instant())) {
                return false;
            }
            audit.record(actor, "callback.closed", Long.toString(id), "state=UNKNOWN", "state=WORKED reason=" + reason);
            return true;
        });
    }
}
