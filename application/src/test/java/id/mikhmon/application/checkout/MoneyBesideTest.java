package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.voucher.ScriptedHotspotRouter;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.GatewayId;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A gateway holds two transactions for one reference of ours, and both are paid. */
class MoneyBesideTest {
    private static final String TOLD = "ORDER_IN_REVIEW SECOND_PAYMENT";

    private final SaleInMemory sale = new SaleInMemory();

    @Test
    void secondTransactionUnderOneReferenceIsKeptForReviewAndToldOnce() {
        OrderId id = sale.order();
        sale.pay(id);

        tell("PAID", id, 5_785, "T-other");
        tell("PAID", id, 5_785, "T-other");
        sale.pay(id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(sale.read(id).review()).contains(ReviewReason.SECOND_PAYMENT);
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(5_785);
        assertThat(balance(AccountId.gateway(GatewayId.TRIPAY))).isEqualTo(-2 * 5_785);
        assertThat(balance(AccountId.SALES)).isEqualTo(5_000);
        assertThat(Collections.frequency(sale.sender.texts(), TOLD)).isEqualTo(1);
    }

    @Test
    void newsOfSecondMoneyWithoutAnAmountIsLookedAtOnce() {
        OrderId id = sale.order();
        sale.pay(id);

        tell("PAID", id, 0, "T-other");
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(balance(AccountId.UNCLEAR)).isZero();

        sale.advance(id, OrderEvent.CLOSED);
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("PAID " + sale.payment(id, 1).reference() + " 00 0 T-other"));
        assertThat(sale.read(id).state()).as("told before").isEqualTo(OrderState.DELIVERED);

        tell("PAID", id, 5_785, "T-other");
        assertThat(sale.read(id).state()).as("now there is an amount").isEqualTo(OrderState.REVIEW);
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(5_785);

        sale.advance(id, OrderEvent.CLOSED);
        tell("PAID", id, 0, "T-other");
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void whileTheVoucherIsMadeTheOrderStaysPaidAndTheOwnerKnows() {
        sale.router.goAway();
        OrderId id = sale.order();
        sale.pay(id);

        tell("PAID", id, 1_000, "T-other");

        assertThat(sale.read(id).state()).isEqualTo(OrderState.PAID);
        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(1_000);
        assertThat(Collections.frequency(sale.sender.texts(), TOLD)).isEqualTo(1);
    }

    @Test
    void returnOfTheOneLeavesTheOther() {
        OrderId id = sale.order();
        sale.pay(id);
        tell("PAID", id, 5_785, "T-other");

        tell("REFUNDED", id, 0, "T-other");
        tell("REFUNDED", id, 0, "T-never-seen");

        assertThat(balance(AccountId.UNCLEAR)).isZero();
        assertThat(balance(AccountId.SALES)).isEqualTo(5_000);
        assertThat(sale.read(id).state()).isNotEqualTo(OrderState.REFUNDED);

        tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());
        assertThat(balance(AccountId.SALES)).isZero();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void whatCameBesideIsStillHereWhenTheOneThatPaidIsReturned() {
        OrderId id = sale.order();
        sale.pay(id);
        tell("PAID", id, 5_785, "T-other");

        tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());

        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(5_785);
        assertThat(sale.read(id).state()).as("money is left to decide about").isEqualTo(OrderState.REVIEW);
    }

    @Test
    void secondMoneyIsNotForgottenOverAnotherReasonForReview() {
        sale.router.next(ScriptedHotspotRouter.Fault.REFUSED);
        OrderId id = sale.order();
        sale.pay(id);
        assertThat(sale.read(id).review()).contains(ReviewReason.UNDELIVERABLE);

        tell("PAID", id, 5_785, "T-other");

        assertThat(sale.read(id).review()).contains(ReviewReason.SECOND_PAYMENT);
        assertThat(Collections.frequency(sale.sender.texts(), TOLD)).isEqualTo(1);
    }

    @Test
    void sameMoneyUnderAnotherReferenceThanOpenedIsNotCountedTwice() {
        OrderId id = sale.order();

        tell("PAID", id, 5_785, "T-other");
        tell("PAID", id, 5_786, "T-other");

        assertThat(balance(AccountId.UNCLEAR)).isEqualTo(5_785);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
    }

    @Test
    void refundTakesBackAVoucherThatWasNotMadeYet() {
        sale.router.goAway();
        OrderId id = sale.order();
        sale.pay(id);

        tell("REFUNDED", id, 0, "T-" + sale.payment(id, 1).reference());
        sale.router.comeBack();
        sale.pass(Duration.ofMinutes(1));
        sale.pass(Duration.ofMinutes(1));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.router.users()).isEmpty();
        assertThat(sale.outbox.list(java.util.Optional.empty(), 50))
                .anySatisfy(message -> assertThat(message.subject()).isEqualTo(id.value()));
        assertThat(sale.sender.texts()).noneMatch(text -> text.startsWith("VOUCHER_READY"));
    }

    private void tell(String news, OrderId id, long paid, String transaction) {
        long fee = news.equals("PAID") ? 785 : 0;
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(news + " " + sale.payment(id, 1).reference() + " " + paid + " "
                        + Math.min(fee, paid) + " " + transaction));
    }

    private long balance(AccountId account) {
        return sale.ledger.accounts().stream()
                .filter(view -> view.id().equals(account))
                .mapToLong(view -> view.balance().units())
                .sum();
    }
}
