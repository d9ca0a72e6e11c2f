package id.mikhmon.application.payment;

import id.mikhmon.application.ledger.TakenBack;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds unclear money of a bill by what the ledger holds, and has it posted. */
public final class UnclearMoneyService implements UnclearMoney {
    private final Payments payments;
    private final Takings takings;
    private final Holdings holdings;
    private final HeldMoney held;
    private final Transactions transactions;
    private final Clock clock;

    public UnclearMoneyService(
            Payments payments, Takings takings, Holdings holdings, Transactions transactions, Clock clock) {
        this.payments = payments;
        this.takings = takings;
        this.holdings = holdings;
        this.held = new HeldMoney(payments, takings, holdings);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Came> of(OrderId bill) {
        return transactions.required(() -> came(holdings.held(payments.ofOrder(bill))));
    }

    @Override
    public List<TakenBack> takenBack(OrderId bill) {
        return transactions.required(() -> holdings.takenBack(payments.ofOrder(bill)));
    }

    @Override
    public List<Came> lock(OrderId bill) {
        return transactions.required(() -> came(held.locked(bill)));
    }

    private static List<Came> came(List<Holdings.Held> all) {
        return all.stream()
                .filter(Holdings.Held::isUnclear)
                .map(money -> new Came(money.received(), money.forWallet(), money.at()))
                .toList();
    }

    @Override
    public boolean holdsUnknown(OrderId bill) {
        return holds(bill, Holdings.Held::isUnknown)
                || transactions.required(() -> references(bill).anyMatch(payments::hasOpenNote));
    }

    @Override
    public boolean holdsCredited(OrderId bill) {
        return holds(bill, money -> money.use() != Holdings.Use.UNCLEAR);
    }

    private boolean holds(OrderId bill, Predicate<Holdings.Held> kind) {
        return transactions.required(() -> held.locked(bill).stream().anyMatch(kind));
    }

    @Override
    public void credit(OrderId bill, AccountId wallet, String note) {
        transactions.run(() -> held.locked(bill).stream()
                .filter(Holdings.Held::isUnclear)
                .forEach(money -> takings.credited(money, wallet, note)));
    }

    @Override
    public void giveBack(OrderId bill, Optional<AccountId> source, String note) {
        transactions.run(() -> {
            List<Holdings.Held> all = held.locked(bill);
            references(bill).forEach(payment -> payments.closeNotes(payment, clock.instant()));
            all.stream()
                    .filter(money -> money.use() == Holdings.Use.UNCLEAR)
                    .forEach(money -> held.giveBack(money, source, note));
        });
    }

    private Stream<PaymentReference> references(OrderId bill) {
        return payments.ofOrder(bill).stream().map(Payment::reference);
    }
}
