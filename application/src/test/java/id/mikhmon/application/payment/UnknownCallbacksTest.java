package id.mikhmon.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Callbacks that are about nothing that is here: a database that was set back, or another system at the same gateway. */
class UnknownCallbacksTest {
    private static final Actor HASAN = new Actor("hasan", "");

    private final SaleInMemory sale = new SaleInMemory();
    private final WorkCallbackAgain again = new WorkCallbackAgainService(
            sale.callbacks,
            sale.callbackWork,
            new RecordAuditService(sale.audit, sale.transactions, sale.clock),
            sale.transactions);

    @Test
    void moneyForAReferenceThatIsNotHereStaysUnknownHoweverOftenItIsWorkedOn() {
        paid(new PaymentReference("MK99999999ZZ-1P"));

        assertThat(inbox()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CallbackState.UNKNOWN);
            assertThat(one.result()).contains("unknown reference");
        });
        again.work(1, HASAN);
        sale.pass(Duration.ofMinutes(5));

        assertThat(inbox()).extracting(ListCallbacks.Received::state).containsExactly(CallbackState.UNKNOWN);
        assertThat(sale.callbacks.unknown()).isEqualTo(1);
        assertThat(sale.ledger.accounts()).isEmpty();
    }

    @Test
    void moneyOfAPaymentWhoseOrderAndBillAreBothGoneIsUnknown() {
        OrderId id = sale.order();
        Payment payment = sale.payment(id, 1);
        sale.payments.add(Payment.start(
                new PaymentReference("MK88888888ZZ-1P"),
                new OrderId("zzzzzzzzzzzzzzzzzzzzzzzzzz"),
                1,
                sale.channels.find(payment.channel()).orElseThrow(),
                payment.amount(),
                sale.clock.instant(),
                payment.expiresAt()));

        paid(new PaymentReference("MK88888888ZZ-1P"));

        assertThat(inbox()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CallbackState.UNKNOWN);
            assertThat(one.result()).contains("PAID, and nothing that it pays");
        });
        assertThat(sale.ledger.accounts()).isEmpty();
    }

    @Test
    void workedOnAgainOnceItsPaymentIsHereItIsPaidAndOffTheList() {
        OrderId id = sale.order();
        Payment payment = sale.payment(id, 1);
        sale.payments.hide(payment.reference());
        sale.pay(payment.reference());
        assertThat(sale.callbacks.unknown()).isEqualTo(1);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);

        sale.payments.add(payment);
        again.work(1, HASAN);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.callbacks.unknown()).isZero();
        assertThat(inbox()).extracting(ListCallbacks.Received::state).containsExactly(CallbackState.WORKED);
        assertThat(sale.audit.told()).hasSize(1);
    }

    private void paid(PaymentReference reference) {
        assertThat(sale.receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference, 5_785, 785)))
                .isEqualTo(ReceiveCallback.Outcome.TAKEN);
    }

    private List<ListCallbacks.Received> inbox() {
        return sale.callbacks.newest(new ListCallbacks.Query(Optional.empty(), Optional.empty(), Optional.empty(), 10));
    }
}
