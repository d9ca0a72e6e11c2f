package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Marks payments as returned and takes back what they had posted. Money that came on top of a sale goes first. */
public final class GiveBackMoneyService implements GiveBackMoney {
    private final Payments payments;
    private final Holdings holdings;
    private final HeldMoney held;
    private final Transactions transactions;

    public GiveBackMoneyService(Payments payments, Takings takings, Holdings holdings, Transactions transactions) {
        this.payments = payments;
        this.holdings = holdings;
        this.held = new HeldMoney(payments, takings, holdings);
        this.transactions = transactions;
    }

    @Override
    public Going going(Order locked) {
        return transactions.required(() -> {
            List<Holdings.Held> all = held.locked(locked.id());
            List<Holdings.Held> going = whatGoes(all);
            Money amount = going.stream().map(Holdings.Held::received).reduce(Money.rupiah(0), Money::plus);
            return new Going(amount, going.size(), going.size() == all.size());
        });
    }

    @Override
    public void giveBack(Order locked, Optional<AccountId> source, String note) {
        transactions.run(() -> whatGoes(held.locked(locked.id())).forEach(money -> held.giveBack(money, source, note)));
    }

    private static List<Holdings.Held> whatGoes(List<Holdings.Held> held) {
        List<Holdings.Held> onTop =
                held.stream().filter(money -> money.use() != Holdings.Use.SOLD).toList();
        return onTop.isEmpty() ? held : onTop;
    }

    @Override
    public boolean holdsMoney(OrderId order) {
        return holds(order, money -> true);
    }

    @Override
    public boolean holdsUnclearMoney(OrderId order) {
        return holds(order, Holdings.Held::isUnclear);
    }

    private boolean holds(OrderId order, Predicate<Holdings.Held> kind) {
        return transactions.required(
                () -> holdings.held(payments.ofOrder(order)).stream().anyMatch(kind));
    }
}
