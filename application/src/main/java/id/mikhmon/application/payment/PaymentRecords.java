package id.mikhmon.application.payment;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.CorrectFee;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.application.voucher.WithdrawVoucher;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Records what a gateway said, whichever way it was heard: answer, callback or question. Each method is one transaction:
 * the order's row is locked, the attempt is read anew under that lock, and only then is decided. So of two tellings of
 * the same news the second finds the work done, and news that was overtaken changes nothing. What pays a bill goes the same
 * way ({@link BillRecords}).
 */
public final class PaymentRecords {
    private static final Logger LOG = System.getLogger(PaymentRecords.class.getName());
    private static final Duration FIRST_LOOK_UP = Duration.ofSeconds(10);

    private final Payments payments;
    private final LockOrder locks;
    private final AdvanceOrder advance;
    private final CorrectFee fees;
    private final FindOffers offers;
    private final IssueVoucher vouchers;
    private final WithdrawVoucher withdraw;
    private final Takings takings;
    private final Bills bills;
    private final BillRecords billRecords;
    private final Transactions transactions;
    private final Clock clock;

    public PaymentRecords(
            Payments payments,
            LockOrder locks,
            AdvanceOrder advance,
            CorrectFee fees,
            FindOffers offers,
            IssueVoucher vouchers,
            WithdrawVoucher withdraw,
            Takings takings,
            Bills bills,
            Transactions transactions,
            Clock clock) {
        this.payments = payments;
        this.locks = locks;
        this.advance = advance;
        this.fees = fees;
        this.offers = offers;
        this.vouchers = vouchers;
        this.withdraw = withdraw;
        this.takings = takings;
        this.bills = bills;
        this.billRecords = new BillRecords(bills, payments, takings, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The gateway opened the payment. */
    void opened(PaymentReference reference, PaymentGateway.Opened answer) {
        locked(
                reference,
                (order, payment) -> {
                    if (stored(payment, answer)) {
                        advance.advance(fees.correct(order, answer.fee()), OrderEvent.PAYMENT_OPENED);
                    }
                },
                (bill, payment) -> stored(payment, answer));
    }

    /** @return whether it is open now and was not before */
    private boolean stored(Payment payment, PaymentGateway.Opened answer) {
        Payment opened = payment.opened(
                answer.gatewayReference(), answer.instruction(), answer.fee(), answer.expiresAt(), clock.instant());
        payments.save(opened);
        return payment.state() != opened.state();
    }

    /** The gateway certainly opened nothing. */
    void refused(PaymentReference reference, PaymentEvent event) {
        locked(
                reference,
                (order, payment) -> endWithoutMoney(order, payment, event, OrderEvent.PAYMENT_REFUSED),
                (bill, payment) -> billRecords.endWithoutMoney(bill, payment, event));
    }

    /** Nobody paid in time, and the gateway was asked a last time. */
    void expired(PaymentReference reference) {
        locked(
                reference,
                (order, payment) -> endWithoutMoney(order, payment, PaymentEvent.EXPIRED, OrderEvent.PAYMENT_EXPIRED),
                (bill, payment) -> billRecords.endWithoutMoney(bill, payment, PaymentEvent.EXPIRED));
    }

    /** The gateway may or may not have opened it: ask soon. */
    void unanswered(PaymentReference reference) {
        locked(reference, (order, payment) -> askSoon(payment), (bill, payment) -> askSoon(payment));
    }

    private void askSoon(Payment payment) {
        Payment unknown = payment.after(PaymentEvent.NO_ANSWER);
        if (!unknown.equals(payment)) {
            payments.save(unknown.checkAt(clock.instant().plus(FIRST_LOOK_UP)));
        }
    }

    /**
     * The gateway told how a payment stands.
     *
     * @return in one or two words what became of it, for the inbox
     */
    String news(GatewayId gateway, PaymentNews news) {
        return news.reference()
                .flatMap(reference -> transactions.required(() -> payments.find(reference)))
                .map(payment -> payment.gateway() == gateway ? record(payment.reference(), news) : "other gateway")
                .orElse("unknown reference");
    }

    private String record(PaymentReference reference, PaymentNews news) {
        locked(
                reference,
                (order, payment) -> news(order, payment, news),
                (bill, payment) -> billRecords.news(bill, payment, news));
        return news.kind().name();
    }

    private void news(Order order, Payment payment, PaymentNews news) {
        switch (news.kind()) {
            case PAID -> paid(order, payment, news);
            case EXPIRED -> endWithoutMoney(order, payment, PaymentEvent.EXPIRED, OrderEvent.PAYMENT_EXPIRED);
            case FAILED -> endWithoutMoney(order, payment, PaymentEvent.FAILED, OrderEvent.PAYMENT_REFUSED);
            case REFUNDED -> refunded(order, payment, news);
            case PENDING -> {
                // Nothing has happened yet; when to ask again was planned when the question was put.
            }
        }
    }

    private void paid(Order order, Payment payment, PaymentNews news) {
        Money received = news.paid().orElse(Money.rupiah(0));
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            // The attempt has one place for money, and it is taken. The ledger keeps what came beside it, once.
            if (takings.beside(payment, news.gatewayReference().orElseThrow(), received)) {
                advance.advance(order, OrderEvent.SECOND_PAYMENT);
            }
            return;
        }
        PaymentEvent event = classify(order.state().hasMoney(), payment, news, received);
        Payment after = payment.received(
                event, news.gatewayReference(), received, news.at().orElse(clock.instant()));
        if (after.equals(payment)) {
            return;
        }
        payments.save(after);
        if (event == PaymentEvent.PAID_AGAIN || (order.state().hasMoney() && event == PaymentEvent.PAID_OTHER_AMOUNT)) {
            advance.advance(order, OrderEvent.SECOND_PAYMENT);
            takings.unclear(after);
        } else if (event == PaymentEvent.PAID_OTHER_AMOUNT) {
            advance.advance(order, OrderEvent.WRONG_AMOUNT);
            takings.unclear(after);
        } else if (cameTooLateFor(order)) {
            advance.advance(order, OrderEvent.OFFER_GONE);
            takings.unclear(after);
        } else {
            Order paid = advance.advance(order, OrderEvent.PAYMENT_RECEIVED);
            if (paid.state() == OrderState.PAID) {
                vouchers.issue(paid);
            }
            // Last, so that accounts are locked for the shortest time.
            takings.sold(paid, after);
        }
    }

    /** @param paidBefore whether another payment paid the same thing */
    static PaymentEvent classify(boolean paidBefore, Payment payment, PaymentNews news, Money received) {
        boolean otherTransaction = payment.gatewayReference().isPresent()
                && news.gatewayReference().isPresent()
                && !payment.gatewayReference().equals(news.gatewayReference());
        Money addition = news.fee().orElse(Money.rupiah(0));
        boolean asAsked =
                received.compareTo(addition) >= 0 && received.minus(addition).equals(payment.amount());
        if (otherTransaction || !asAsked) {
            return PaymentEvent.PAID_OTHER_AMOUNT;
        }
        return paidBefore ? PaymentEvent.PAID_AGAIN : PaymentEvent.PAID;
    }

    /** We had given up on the order, and the owner has stopped selling that offer since. */
    private boolean cameTooLateFor(Order order) {
        boolean givenUp = order.state() == OrderState.EXPIRED || order.state() == OrderState.FAILED;
        return givenUp && offers.find(order.offer()).filter(Offer::active).isEmpty();
    }

    private void endWithoutMoney(Order order, Payment payment, PaymentEvent event, OrderEvent consequence) {
        Payment after = payment.after(event);
        if (after.equals(payment)) {
            return;
        }
        payments.save(after);
        boolean anotherIsOpen = payments.ofOrder(order.id()).stream()
                .filter(other -> !other.reference().equals(payment.reference()))
                .anyMatch(other -> other.state().isOpenEnded());
        if (!anotherIsOpen) {
            advance.advance(order, consequence);
        }
    }

    private void refunded(Order order, Payment payment, PaymentNews news) {
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            takings.besideReturned(payment, news.gatewayReference().orElseThrow());
            return;
        }
        Payment after = payment.after(PaymentEvent.REFUNDED);
        if (after.equals(payment)) {
            if (payment.state() == PaymentState.REFUNDED && takings.returnedToo(payment)) {
                LOG.log(
                        Level.ERROR,
                        "Payment {0} was given back by hand and by {1} as well",
                        payment.reference(),
                        payment.gateway());
            }
            return;
        }
        payments.save(after);
        boolean moneyIsLeft = payments.ofOrder(order.id()).stream()
                .filter(other -> other.paidAt().isPresent())
                .map(other -> other.reference().equals(payment.reference()) ? after : other)
                .anyMatch(other -> !takings.held(other).isEmpty());
        if (!moneyIsLeft) {
            // Whose money is back gets no voucher any more: what was not made yet is not made, or goes again.
            withdraw.withdraw(advance.advance(order, OrderEvent.MONEY_RETURNED));
        }
        takings.returned(after);
    }

    /** Does nothing when there is no such attempt; callers looked it up before. */
    private void locked(
            PaymentReference reference, BiConsumer<Order, Payment> ofOrder, BiConsumer<Bill, Payment> ofBill) {
        transactions.run(() -> payments.find(reference).map(Payment::order).ifPresent(id -> {
            Optional<Order> order = locks.lock(id);
            Optional<Bill> bill = order.isPresent() ? Optional.empty() : bills.lock(id);
            if (order.isEmpty() && bill.isEmpty()) {
                return;
            }
            payments.lock(reference).ifPresent(payment -> {
                order.ifPresent(locked -> ofOrder.accept(locked, payment));
                bill.ifPresent(locked -> ofBill.accept(locked, payment));
            });
        }));
    }
}
