package id.mikhmon.application.outbox;

import id.mikhmon.application.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Keeps done messages for a month: longer than anything that could ask for them a second time. */
public final class ForgetDoneService implements ForgetDone {
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxStore store;
    private final Transactions transactions;

    public ForgetDoneService(OutboxStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public void forget(Instant now) {
        transactions.required(() -> store.forgetDoneBefore(now.minus(KEPT)));
    }
}
