package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Keeps callbacks for a year and a month: they prove payments, until the books of a year are closed and nobody takes a payment back any more. */
public final class ForgetCallbacksService implements ForgetCallbacks {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int AT_ONCE = 500;

    private final Callbacks callbacks;
    private final Transactions transactions;

    public ForgetCallbacksService(Callbacks callbacks, Transactions transactions) {
        this.callbacks = callbacks;
        this.transactions = transactions;
    }

    @Override
    public void forget(Instant now) {
        Instant before = now.minus(KEPT);
        transactions.inBatches(AT_ONCE, most -> callbacks.forgetWorkedBefore(before, most));
    }
}
