package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** Finds the payments of the order whose money is unclear, and has it posted. */
public final class AcceptMoneyService implements AcceptMoney {
    private final Payments payments;
    private final Takings takings;
    private final Earnings earnings;
    private final Transactions transactions;

    public AcceptMoneyService(Payments payments, Takings takings, Earnings earnings, Transactions transactions) {
        this.payments = payments;
        this.takings = takings;
        this.earnings = earnings;
        this.transactions = transactions;
    }

    @Override
    public Money accept(Order locked, AccountId account, String note) {
        return transactions.required(() -> {
            List<Payment> held = payments.ofOrder(locked.id()).stream()
                    .filter(payment -> payment.paidAt().isPresent() && payment.state() != PaymentState.REFUNDED)
                    .toList();
            Money moved = Money.rupiah(0);
            Optional<Payment> paysThePrice = Optional.empty();
            for (Payment payment : held) {
                Money accepted = takings.accepted(payment, account, note);
                moved = moved.plus(accepted);
                if (accepted.compareTo(payment.amount()) >= 0) {
                    paysThePrice = paysThePrice.or(() -> Optional.of(payment));
                }
            }
            if (account.equals(AccountId.SALES)) {
                // One voucher is made, however many payments came.
                paysThePrice.ifPresent(earnings::earned);
            }
            return moved;
        });
    }
}
