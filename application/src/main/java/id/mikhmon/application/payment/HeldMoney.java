package id.mikhmon.application.payment;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;

/** Finds what came for an order or a bill, and gives it back, under the lock of what is paid. */
record HeldMoney(Payments payments, Takings takings, Holdings holdings) {
    /** @return all of it that is still in the house, with its payments locked */
    List<Holdings.Held> locked(OrderId id) {
        return holdings.held(payments.ofOrder(id).stream()
                .filter(payment -> payment.paidAt().isPresent())
                .flatMap(payment -> payments.lock(payment.reference()).stream())
                .toList());
    }

    /** @param source as {@link GiveBackMoney#giveBack} has it */
    void giveBack(Holdings.Held money, Optional<AccountId> source, String note) {
        if (money.isMain()) {
            Payment gone = money.payment().after(PaymentEvent.REFUNDED);
            payments.save(gone);
            takings.givenBack(gone, source, note);
        } else {
            takings.givenBack(money, source, note);
        }
    }
}
