package id.mikhmon.application.payment;

import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.order.CorrectFee;
import id.mikhmon.application.order.LockOrder;
import id.mikhmon.application.payment.port.Callbacks;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.application.voucher.IssueVoucher;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.shared.Money;
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
    private static final Duration FIRST_LOOK_UP = Duration.ofSeconds(10);

    private final Payments payments;
    private final LockOrder locks;
    private final AdvanceOrder advance;
    private final CorrectFee fees;
    private final FindOffers offers;
    private final IssueVoucher vouchers;
    private final ReturnRecords returns;
    private final Takings takings;
    private final MoneyBeside beside;
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
            ReturnRecords returns,
            Takings takings,
            Holdings holdings,
            Bills bills,
            Transactions transactions,
            Clock clock) {
        this.payments = payments;
        this.locks = locks;
        this.advance = advance;
        this.fees = fees;
        this.offers = offers;
        this.vouchers = vouchers;
        this.returns = returns;
        this.takings = takings;
        this.beside = new MoneyBeside(payments, takings, holdings, clock);
        this.bills = bills;
        this.billRecords = new BillRecords(bills, payments, takings, holdings, beside, returns, clock);
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
     * @return in a few words what became of it, for the inbox; unknown when it is about nothing that is here
     */
    Callbacks.Result news(GatewayId gateway, PaymentNews news) {
        return news.reference()
                .flatMap(reference -> transactions.required(() -> payments.find(reference)))
                .map(payment -> payment.gateway() == gateway
                        ? record(payment.reference(), news)
                        : Callbacks.Result.unknown("other gateway"))
                .orElseGet(() -> Callbacks.Result.unknown("unknown reference"));
    }

    private Callbacks.Result record(PaymentReference reference, PaymentNews news) {
        boolean known = locked(
                reference,
                (order, payment) -> news(order, payment, news),
                (bill, payment) -> billRecords.news(bill, payment, news));
        String kind = news.kind().name();
        return known ? Callbacks.Result.worked(kind) : Callbacks.Result.unknown(kind + ", and nothing that it pays");
    }

    /** @return whether the news is about an attempt to pay that is here */
    boolean isKnown(GatewayId gateway, PaymentNews news) {
        return news.reference()
                .flatMap(reference -> transactions.required(() -> payments.find(reference)))
                .filter(payment -> payment.gateway() == gateway)
                .isPresent();
    }

    private void news(Order order, Payment payment, PaymentNews news) {
        switch (news.kind()) {
            case PAID -> paid(order, payment, news);
            case EXPIRED -> endWithoutMoney(order, payment, PaymentEvent.EXPIRED, OrderEvent.PAYMENT_EXPIRED);
            case FAILED -> endWithoutMoney(order, payment, PaymentEvent.FAILED, OrderEvent.PAYMENT_REFUSED);
            case REFUNDED -> returns.returned(order, payment, news);
            case PENDING -> {
                // Nothing has happened yet; when to ask again was planned when the question was put.
            }
        }
    }

    private void paid(Order order, Payment payment, PaymentNews news) {
        Money received = news.paid().orElse(Money.rupiah(0));
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            // The attempt has one place for money, and it is taken. The ledger keeps what came beside it, once.
            if (beside.came(payment, news.gatewayReference().orElseThrow(), received)) {
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

    /** @return false when there is no such attempt or nothing that it pays; nothing was done then */
    private boolean locked(
            PaymentReference reference, BiConsumer<Order, Payment> ofOrder, BiConsumer<Bill, Payment> ofBill) {
        return transactions.required(() -> payments.find(reference)
                .map(Payment::order)
                .filter(id -> locked(id, reference, ofOrder, ofBill))
                .isPresent());
    }

    private boolean locked(
            OrderId id,
            PaymentReference reference,
            BiConsumer<Order, Payment> ofOrder,
            BiConsumer<Bill, Payment> ofBill) {
        Optional<Order> order = locks.lock(id);
        Optional<Bill> bill = order.isPresent() ? Optional.empty() : bills.lock(id);
        if (order.isEmpty() && bill.isEmpty()) {
            return false;
        }
        payments.lock(reference).ifPresent(payment -> {
            order.ifPresent(locked -> ofOrder.accept(locked, payment));
            bill.ifPresent(locked -> ofBill.accept(locked, payment));
        });
        return true;
    }
}
