package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews;
import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;
import java.util.List;

/**
 * What {@link PaymentRecords} does for payments of bills. A bill has one payment, so that there is no second one to look at. Each
 * method runs under the locks of both.
 */
final class BillRecords {
    private static final Money NOTHING = Money.rupiah(0);

    private final Bills bills;
    private final Payments payments;
    private final Takings takings;
    private final Holdings holdings;
    private final MoneyBeside beside;
    private final ReturnRecords returns;
    private final Clock clock;

    BillRecords(
            Bills bills,
            Payments payments,
            Takings takings,
            Holdings holdings,
            MoneyBeside beside,
            ReturnRecords returns,
            Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.takings = takings;
        this.holdings = holdings;
        this.beside = beside;
        this.returns = returns;
        this.clock = clock;
    }

    void news(Bill bill, Payment payment, PaymentNews news) {
        switch (news.kind()) {
            case PAID -> paid(bill, payment, news);
            case EXPIRED -> endWithoutMoney(bill, payment, PaymentEvent.EXPIRED);
            case FAILED -> endWithoutMoney(bill, payment, PaymentEvent.FAILED);
            case REFUNDED -> refunded(bill, payment, news);
            case PENDING -> {
                // Nothing has happened yet; when to ask again was planned when the question was put.
            }
        }
    }

    private void paid(Bill bill, Payment payment, PaymentNews news) {
        Money received = news.paid().orElse(NOTHING);
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            // The bill is paid or in review; what came beside is told, and kept by the ledger once.
            String transaction = news.gatewayReference().orElseThrow();
            if (beside.came(payment, transaction, received)) {
                bills.beside(bill, payment, transaction, received);
            }
            return;
        }
        PaymentEvent event = PaymentRecords.classify(bill.paid(), payment, news, received);
        Payment after = payment.received(
                event, news.gatewayReference(), received, news.at().orElse(clock.instant()));
        if (after.equals(payment)) {
            return;
        }
        payments.save(after);
        if (event == PaymentEvent.PAID) {
            bills.paid(bill, after);
        } else {
            takings.unclear(after);
            bills.unclear(bill, after);
        }
    }

    void endWithoutMoney(Bill bill, Payment payment, PaymentEvent event) {
        Payment after = payment.after(event);
        if (!after.equals(payment)) {
            payments.save(after);
            bills.ended(bill);
        }
    }

    private void refunded(Bill bill, Payment payment, PaymentNews news) {
        if (payment.wasPaidByAnother(news.gatewayReference())) {
            besideReturned(bill, payment, news.gatewayReference().orElseThrow());
            return;
        }
        Payment after = payment.after(PaymentEvent.REFUNDED);
        if (after.equals(payment)) {
            if (payment.state() == PaymentState.REFUNDED) {
                returns.tellWhenTwice(bill.reference(), payment);
            }
            return;
        }
        payments.save(after);
        // What paid the bill as asked its keeper takes back.
        Takings.Returned went = payment.state() == PaymentState.REVIEW
                ? takings.unclearReturned(after)
                : new Takings.Returned(payment.paidAmount().orElse(NOTHING), NOTHING);
        bills.returned(bill, after, left(after, went));
    }

    private void besideReturned(Bill bill, Payment payment, String transaction) {
        if (holdings.holds(MoneyCauses.of(payment, transaction))) {
            Takings.Returned went = takings.besideReturned(payment, transaction);
            bills.besideReturned(bill, payment, left(payment, went));
        } else if (beside.closeNote(payment, transaction)) {
            bills.besideReturned(bill, payment, left(payment, new Takings.Returned(NOTHING, NOTHING)));
        } else {
            returns.tellWhenTwice(bill.reference(), payment, transaction);
        }
    }

    /** @return what is left after that went */
    private Bills.Returned left(Payment payment, Takings.Returned went) {
        List<Holdings.Use> uses =
                holdings.held(List.of(payment)).stream().map(Holdings.Held::use).toList();
        return new Bills.Returned(
                went.amount(),
                went.borne(),
                uses.contains(Holdings.Use.UNCLEAR) || payments.hasOpenNote(payment.reference()),
                uses.stream().anyMatch(use -> use != Holdings.Use.UNCLEAR));
    }
}
