package id.mikhmon.application.order;

import id.mikhmon.application.order.port.Orders;
import id.mikhmon.application.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Keeps the keys of ended orders for a month: longer than a client that got no answer could go on asking. */
public final class ForgetKeysService implements ForgetKeys {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final Orders orders;
    private final Transactions transactions;

    public ForgetKeysService(Orders orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    public void forget(Instant now) {
        Instant before = now.minus(KEPT);
        transactions.inBatches(AT_ONCE, most -> orders.forgetKeysBefore(before, most));
    }
}
