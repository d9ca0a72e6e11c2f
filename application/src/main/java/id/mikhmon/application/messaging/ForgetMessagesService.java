package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Keeps messages for a quarter of a year: to answer a buyer who says that nothing came, and phone numbers no longer than for that. */
public final class ForgetMessagesService implements ForgetMessages {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    private final Messages messages;
    private final Transactions transactions;

    public ForgetMessagesService(Messages messages, Transactions transactions) {
        this.messages = messages;
        this.transactions = transactions;
    }

    @Override
    public void forget(Instant now) {
        Instant before = now.minus(KEPT);
        transactions.inBatches(AT_ONCE, most -> messages.forgetEndedBefore(before, most));
    }
}
