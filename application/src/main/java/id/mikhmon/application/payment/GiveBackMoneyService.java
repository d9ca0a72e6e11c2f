package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/** Marks payments as returned and takes back what they had posted. Money that came on top of a sale goes first. */
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
            List<Takings.Held> held = payments.ofOrder(locked.id()).stream()
                    .filter(payment -> payment.paidAt().isPresent())
                    .flatMap(payment -> payments.lock(payment.reference()).stream())
                    .flatMap(payment -> takings.held(payment).stream())
                    .toList();
            List<Takings.Held> onTop = held.stream()
                    .filter(money -> money.use() != Takings.Use.SOLD)
                    .toList();
            boolean saleStays = !onTop.isEmpty() && onTop.size() < held.size();
            List<Takings.Held> going = saleStays ? onTop : held;
            going.forEach(money -> giveBack(money, source, note));
            Money amount = going.stream().map(Takings.Held::received).reduce(Money.rupiah(0), Money::plus);
            return new Given(amount, going.size(), going.size() == held.size());
        });
    }

    @Override
    public boolean holdsMoney(OrderId order) {
        return transactions.required(() -> payments.ofOrder(order).stream()
                .filter(payment -> payment.paidAt().isPresent())
                .anyMatch(payment -> !takings.held(payment).isEmpty()));
    }

    private void giveBack(Takings.Held money, Optional<AccountId> source, String note) {
        if (money.isMain()) {
            Payment gone = money.payment().after(PaymentEvent.REFUNDED);
            payments.save(gone);
            takings.givenBack(gone, source, note);
        } else {
            takings.givenBack(money, source, note);
        }
    }
}
