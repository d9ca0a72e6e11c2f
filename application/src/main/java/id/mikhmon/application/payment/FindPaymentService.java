package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import java.util.Optional;

/** Reads the one payment of a bill. */
public final class FindPaymentService implements FindPayment {
    private final Payments payments;
    private final Transactions transactions;

    public FindPaymentService(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    @Override
    public Optional<Payment> ofBill(OrderId bill) {
        return transactions.required(() -> payments.ofOrder(bill).stream().findFirst());
    }
}
