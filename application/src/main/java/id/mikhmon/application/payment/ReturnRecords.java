package id.mikhmon.application.payment;

import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.order.AdvanceOrder;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.voucher.RemoveVoucher;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * Records that a gateway gave an order's money back. What follows is what follows when the owner gives it back: with the last of
 * it the voucher goes. Joins the transaction that holds the locks of order and payment.
 */
public final class ReturnRecords {
    private final Payments payments;
    private final AdvanceOrder advance;
    private final RemoveVoucher vouchers;
    private final Takings takings;
    private final Holdings holdings;
    private final TellOwner owner;

    public ReturnRecords(
            Payments payments,
            AdvanceOrder advance,
            RemoveVoucher vouchers,
            Takings takings,
            Holdings holdings,
            TellOwner owner) {
        this.payments = payments;
        this.advance = advance;
        this.vouchers = vouchers;
        this.takings = takings;
        this.holdings = holdings;
        this.owner = owner;
    }

    void returned(Order order, Payment payment, PaymentNews news) {
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            besideReturned(order, payment, news.gatewayReference().orElseThrow());
            return;
        }
        Payment after = payment.after(PaymentEvent.REFUNDED);
        if (!after.equals(payment)) {
            payments.save(after);
            moveOrder(order, MoneyCauses.of(payment));
            takings.returned(after);
        } else if (payment.state() == PaymentState.REFUNDED) {
            tellWhenTwice(order.reference().value(), payment);
        }
    }

    private void besideReturned(Order order, Payment payment, String transaction) {
        Cause came = MoneyCauses.of(payment, transaction);
        if (holdings.holds(came)) {
            moveOrder(order, came);
            takings.besideReturned(payment, transaction);
        } else {
            tellWhenTwice(order.reference().value(), payment, transaction);
        }
    }

    /**
     * With the last of the money the order ends, and with the last of what came on top the look at it. Before the accounts of
     * the ledger, which come last in the order of locks.
     */
    private void moveOrder(Order order, Cause going) {
        List<Holdings.Held> left = holdings.held(payments.ofOrder(order.id())).stream()
                .filter(money -> !money.cause().equals(going))
                .toList();
        if (left.isEmpty() && order.state() != OrderState.REFUNDED) {
            vouchers.remove(advance.advance(order, OrderEvent.MONEY_RETURNED));
        } else if (order.review().isPresent() && left.stream().noneMatch(Holdings.Held::isUnclear)) {
            advance.advance(order, OrderEvent.CLOSED);
        }
    }

    /**
     * The owner hears of it, once, when the money had gone back by hand before.
     *
     * @param reference of what the payment pays
     */
    void tellWhenTwice(String reference, Payment payment) {
        takings.returnedToo(payment).ifPresent(amount -> tell(reference, payment, "", amount));
    }

    /** As {@link #tellWhenTwice(String, Payment)}, for a transaction beside the payment. */
    void tellWhenTwice(String reference, Payment payment, String transaction) {
        takings.besideReturnedToo(payment, transaction)
                .ifPresent(amount -> tell(reference, payment, "-" + MoneyCauses.nameOf(transaction), amount));
    }

    private void tell(String reference, Payment payment, String which, Money amount) {
        owner.tell(
                new MessageKey("review-" + reference + "-twice-" + payment.attempt() + which),
                MessageTemplate.RETURNED_TWICE,
                Map.of(
                        "reference", payment.reference().value(),
                        "gateway", payment.gateway().name(),
                        "amount", Long.toString(amount.units())));
    }
}
