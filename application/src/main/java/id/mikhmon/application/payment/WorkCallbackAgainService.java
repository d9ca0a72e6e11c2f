package id.mikhmon.application.payment;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import java.util.Optional;

/** Finds the callback and hands it to the work that every callback gets. */
public final class WorkCallbackAgainService implements WorkCallbackAgain {
    private final Callbacks callbacks;
    private final CallbackWork work;
    private final RecordAudit audit;
    private final Transactions transactions;

    public WorkCallbackAgainService(
            Callbacks callbacks, CallbackWork work, RecordAudit audit, Transactions transactions) {
        this.callbacks = callbacks;
        this.work = work;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean work(long id, Actor actor) {
        Optional<Callbacks.Stored> stored = transactions.required(() -> callbacks.find(id));
        // Before the work, so that nothing is ever done by somebody whom the audit does not name.
        stored.ifPresent(one -> transactions.run(
                () -> audit.record(actor, "callback.worked-again", one.gateway() + " " + id, "", "asked")));
        return stored.filter(work::workAgain).isPresent();
    }
}
