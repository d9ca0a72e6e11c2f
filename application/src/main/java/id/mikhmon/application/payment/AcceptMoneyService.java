package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the payments of the order whose money is unclear, and has it posted. */
public final class AcceptMoneyService implements AcceptMoney {
    private final Payments payments;
    private final Takings takings;
    private final Holdings holdings;
    private final Earnings earnings;
    private final Transactions transactions;

    public AcceptMoneyService(
            Payments payments, Takings takings, Holdings holdings, Earnings earnings, Transactions transactions) {
        this.payments = payments;
        this.takings = takings;
        this.holdings = holdings;
        this.earnings = earnings;
        this.transactions = transactions;
    }

    @Override
    public Money accept(Order locked, AccountId account, String note) {
        return transactions.required(() -> {
            List<Holdings.Held> unclear = holdings.held(payments.ofOrder(locked.id())).stream()
                    .filter(Holdings.Held::isUnclear)
                    .toList();
            if (!account.equals(AccountId.SALES)) {
                return unclear.stream()
                        .map(money -> takings.accepted(money, account, note))
                        .reduce(Money.rupiah(0), Money::plus);
            }
            // One voucher is made, however many payments came; what came on top can still be given back.
            Optional<Holdings.Held> price = unclear.stream()
                    .filter(AcceptMoneyService::coversThePrice)
                    .findFirst()
                    .or(() -> unclear.stream().max(Comparator.comparing(Holdings.Held::received)));
            Money moved =
                    price.map(money -> takings.accepted(money, account, note)).orElse(Money.rupiah(0));
            price.filter(AcceptMoneyService::coversThePrice)
                    .filter(money -> !moved.isZero())
                    .ifPresent(money -> earnings.earned(money.payment()));
            return moved;
        });
    }

    private static boolean coversThePrice(Holdings.Held money) {
        return money.received().compareTo(money.payment().amount()) >= 0;
    }
}
