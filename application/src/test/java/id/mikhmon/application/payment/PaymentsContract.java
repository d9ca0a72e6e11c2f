package id.mikhmon.application.payment;

import static id.mikhmon.domain.order.OrderFixture.PLACED_AT;
import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static id.mikhmon.domain.payment.PaymentFixture.aPaymentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.payment.port.Payments;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of attempts to pay keeps to. */
public abstract class PaymentsContract {
    private final Order order = anOrder().number(1).order();
    private final Order other = anOrder().number(2).order();

    protected abstract Transactions transactions();

    protected abstract Payments payments();

    /** Payments refer to orders, which may have to be there. */
    protected abstract void storeOrder(Order order);

    @BeforeEach
    void ordersAreThere() {
        storeOrder(order);
        storeOrder(other);
    }

    @Test
    void paymentIsFoundAsItWasStored() {
        Payment started = aPaymentOf(order).payment();
        Payment paid = aPaymentOf(other).paid().payment();

        store(started, paid);

        assertThat(payments().find(started.reference())).contains(started);
        assertThat(payments().find(paid.reference())).contains(paid);
    }

    @Test
    void unknownPaymentIsNotFound() {
        Payment unknown = aPaymentOf(order).payment();

        assertThat(payments().find(unknown.reference())).isEmpty();
        assertThat(transactions().required(() -> payments().lock(unknown.reference())))
                .isEmpty();
    }

    @Test
    void savedPaymentTakesThePlaceOfTheStoredOne() {
        Payment started = aPaymentOf(order).payment();
        store(started);

        Payment opened = aPaymentOf(order).opened().payment();
        transactions().run(() -> {
            payments().lock(started.reference());
            payments().save(opened);

            assertThat(payments().lock(started.reference())).contains(opened);
        });

        assertThat(payments().find(started.reference())).contains(opened);
    }

    @Test
    void saveOfAPaymentThatWasNeverStoredFails() {
        assertThatThrownBy(() -> transactions()
                        .run(() -> payments().save(aPaymentOf(order).payment())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void transactionBesideIsNotedOnceForItsAttempt() {
        PaymentReference first = aPaymentOf(order).payment().reference();
        PaymentReference second = aPaymentOf(other).payment().reference();
        UUID transaction = UUID.nameUUIDFromBytes(new byte[] {1});
        UUID another = UUID.nameUUIDFromBytes(new byte[] {2});

        assertThat(noted(first, transaction)).isTrue();
        assertThat(noted(first, transaction)).isFalse();
        assertThat(noted(first, another)).isTrue();
        assertThat(noted(second, transaction)).isTrue();
    }

    @Test
    void noteBesideIsOpenUntilItIsClosed() {
        PaymentReference first = aPaymentOf(order).payment().reference();
        PaymentReference second = aPaymentOf(other).payment().reference();
        UUID transaction = UUID.nameUUIDFromBytes(new byte[] {1});
        UUID another = UUID.nameUUIDFromBytes(new byte[] {2});
        noted(first, transaction);
        noted(first, another);
        noted(second, transaction);

        assertThat(closed(first, UUID.nameUUIDFromBytes(new byte[] {3}))).isFalse();
        assertThat(closed(first, transaction)).isTrue();
        assertThat(closed(first, transaction)).isFalse();
        assertThat(noted(first, transaction)).as("noted before, if closed").isFalse();
        assertThat(payments().hasOpenNote(first)).isTrue();
        transactions().run(() -> payments().closeNotes(first, PLACED_AT));

        assertThat(payments().hasOpenNote(first)).isFalse();
        assertThat(closed(first, another)).isFalse();
        assertThat(payments().hasOpenNote(second)).isTrue();
    }

    private boolean closed(PaymentReference reference, UUID transaction) {
        return transactions().required(() -> payments().closeNote(reference, transaction, PLACED_AT));
    }

    private boolean noted(PaymentReference reference, UUID transaction) {
        return transactions().required(() -> payments().noteBeside(reference, transaction, PLACED_AT));
    }

    @Test
    void attemptsOfAnOrderComeFirstAttemptFirst() {
        Payment second = aPaymentOf(order).attempt(2).payment();
        Payment first = aPaymentOf(order).attempt(1).expired().payment();
        Payment foreign = aPaymentOf(other).payment();

        store(second, foreign, first);

        assertThat(payments().ofOrder(order.id())).containsExactly(first, second);
    }

    @Test
    void paymentsAreDueForTheirCheckLongestDueFirst() {
        Payment later = aPaymentOf(order)
                .attempt(1)
                .checkedAt(PLACED_AT.plusSeconds(20))
                .payment();
        Payment sooner = aPaymentOf(order)
                .attempt(2)
                .checkedAt(PLACED_AT.plusSeconds(10))
                .payment();
        Payment notYet = aPaymentOf(order)
                .attempt(3)
                .checkedAt(PLACED_AT.plusSeconds(30))
                .payment();
        Payment never = aPaymentOf(other).paid().payment();
        store(later, sooner, notYet, never);

        assertThat(payments().dueForCheck(PLACED_AT.plusSeconds(20), 10))
                .containsExactly(sooner.reference(), later.reference());
        assertThat(payments().dueForCheck(PLACED_AT.plusSeconds(20), 1)).containsExactly(sooner.reference());
    }

    private void store(Payment... all) {
        transactions().run(() -> {
            for (Payment payment : all) {
                payments().add(payment);
            }
        });
    }
}
