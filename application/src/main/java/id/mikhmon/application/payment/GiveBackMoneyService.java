package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** Marks the payments as returned and takes back what they had posted. */
public final class GiveBackMoneyService implements GiveBackMoney {
    private final Payments payments;
    private final Takings takings;
    private final Transactions transactions;

    public GiveBackMoneyService(Payments payments, Takings takings, Transactions transactions) {
        this.payments = payments;
        this.takings = takings;
        this.transactions = transactions;
    }

    @Override
    public Given giveBack(Order locked, Optional<AccountId> source, String note) {
        return transactions.required(() -> {
            List<Payment> held = payments.ofOrder(locked.id()).stream()
                    .filter(payment -> payment.paidAt().isPresent() && payment.state() != PaymentState.REFUNDED)
                    .flatMap(payment -> payments.lock(payment.reference()).stream())
                    .toList();
            boolean sold = held.stream().anyMatch(payment -> payment.state() == PaymentState.PAID);
            boolean onTop = held.stream().anyMatch(payment -> payment.state() == PaymentState.REVIEW);
            List<Payment> going = sold && onTop
                    ? held.stream()
                            .filter(payment -> payment.state() == PaymentState.REVIEW)
                            .toList()
                    : held;
            List<Payment> gone = going.stream()
                    .map(payment -> payment.after(PaymentEvent.REFUNDED))
                    .toList();
            gone.forEach(payments::save);
            gone.forEach(payment -> takings.givenBack(payment, source, note));
            Money amount = gone.stream()
                    .flatMap(payment -> payment.paidAmount().stream())
                    .reduce(Money.rupiah(0), Money::plus);
            return new Given(amount, gone.size(), gone.size() == held.size());
        });
    }
}
