package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;

/** Counts the stored attempts. */
public final class CountAttemptsService implements CountAttempts {
    private final Payments payments;
    private final Transactions transactions;

    public CountAttemptsService(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    @Override
    public int count(OrderId order) {
        return transactions.required(() -> payments.ofOrder(order).size());
    }
}
