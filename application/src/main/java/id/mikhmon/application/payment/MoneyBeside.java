package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.shared.Money;
import java.time.Clock;

/** Money that came by another transaction of the gateway, beside the one that paid. */
final class MoneyBeside {
    private final Payments payments;
    private final Takings takings;
    private final Holdings holdings;
    private final Clock clock;

    MoneyBeside(Payments payments, Takings takings, Holdings holdings, Clock clock) {
        this.payments = payments;
        this.takings = takings;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Posts it as unclear, under the locks of the payment and of what it pays. Where no amount was told there is nothing to post,
     * and a person looks all the same.
     *
     * @return whether it is news, which it is once
     */
    boolean came(Payment payment, String transaction, Money received) {
        if (received.isZero()) {
            return !holdings.knows(payment, transaction)
                    && payments.noteBeside(payment.reference(), MoneyCauses.nameOf(transaction), clock.instant());
        }
        boolean isNews = takings.beside(payment, transaction, received);
        if (isNews) {
            closeNote(payment, transaction);
        }
        return isNews;
    }

    /** @return whether it had been told without an amount, and nobody has decided about it yet; now it is closed */
    boolean closeNote(Payment payment, String transaction) {
        return payments.closeNote(payment.reference(), MoneyCauses.nameOf(transaction), clock.instant());
    }
}
