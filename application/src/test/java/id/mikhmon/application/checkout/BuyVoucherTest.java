package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.payment.ReceiveCallback;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BuyVoucherTest {
    private final SaleInMemory sale = new SaleInMemory();

    @Test
    void paidOrderIsDeliveredAndTheBuyerIsTold() {
        OrderId id = sale.order();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);

        sale.pay(id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        Voucher voucher = sale.vouchers.find(id).orElseThrow();
        assertThat(sale.router.users()).containsOnlyKeys(voucher.code().value());
        assertThat(voucher.comment())
                .matches("vc-[1-9][0-9]{2}-11\\.22\\.26-" + sale.read(id).reference());
        assertThat(sale.sender.texts())
                .containsExactly("VOUCHER_READY " + voucher.code().value());
    }

    @Test
    void sameCallbackHundredTimesMakesOneVoucherAndOneMessage() {
        OrderId id = sale.order();

        for (int i = 0; i < 100; i++) {
            sale.pay(id);
        }

        assertThat(sale.router.adds()).isEqualTo(1);
        assertThat(sale.sender.texts()).hasSize(1);
    }

    @Test
    void otherNewsOfTheSamePaymentMakesNoSecondVoucher() {
        OrderId id = sale.order();
        sale.pay(id);

        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.paid(sale.payment(id, 1).reference(), 5_786, 786));

        assertThat(sale.router.adds()).isEqualTo(1);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void forgedCallbackChangesNothing() {
        OrderId id = sale.order();

        var outcome = sale.receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.callback("forged"));

        assertThat(outcome).isEqualTo(ReceiveCallback.Outcome.FORGED);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(sale.callbacks.results()).isEmpty();
    }

    @Test
    void callbackForAForeignReferenceIsTakenAndChangesNothing() {
        var outcome = sale.receiveCallback.receive(
                GatewayId.TRIPAY, ScriptedPaymentGateway.paid(new PaymentReference("SOMEBODY-ELSE-X"), 5_000, 0));

        assertThat(outcome).isEqualTo(ReceiveCallback.Outcome.TAKEN);
        assertThat(sale.callbacks.results()).containsExactly("unknown reference");
    }

    @Test
    void wrongAmountGoesToReviewAndTheOwnerIsTold() {
        OrderId id = sale.order();

        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.paid(sale.payment(id, 1).reference(), 5_784, 785));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(sale.read(id).review()).contains(ReviewReason.WRONG_AMOUNT);
        assertThat(sale.payment(id, 1).paidAmount()).contains(Money.rupiah(5_784));
        assertThat(sale.router.adds()).isZero();
        assertThat(sale.sender.texts()).containsExactly("ORDER_IN_REVIEW WRONG_AMOUNT");
    }

    @Test
    void expiryAfterThePaymentIsIgnored() {
        OrderId id = sale.order();
        sale.pay(id);

        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("EXPIRED " + sale.payment(id, 1).reference() + " 0 0"));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void paymentAfterExpiryIsServedWhileTheOfferIsSold() {
        OrderId id = sale.order();
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("EXPIRED " + sale.payment(id, 1).reference() + " 0 0"));
        assertThat(sale.read(id).state()).isEqualTo(OrderState.EXPIRED);

        sale.pay(id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void paymentAfterExpiryOfAClosedOfferGoesToReview() {
        OrderId id = sale.order();
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback("EXPIRED " + sale.payment(id, 1).reference() + " 0 0"));
        sale.offers.save(SaleInMemory.oneDay(false));

        sale.pay(id);

        assertThat(sale.read(id).review()).contains(ReviewReason.OFFER_GONE);
        assertThat(sale.router.adds()).isZero();
    }

    @Test
    void callbackBeforeTheAnswerToTheOpeningIsNotUndoneByIt() {
        sale.gateway.beforeAnswering(() -> sale.orders.all().findFirst().ifPresent(order -> sale.pay(order.id())));

        OrderId id = sale.order();

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.PAID);
        assertThat(sale.payment(id, 1).instruction().qrString()).isPresent();
        assertThat(sale.router.adds()).isEqualTo(1);
    }

    @Test
    void secondPaymentOfADeliveredOrderGoesToReviewAndKeepsTheVoucher() {
        OrderId id = sale.order();
        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        sale.pay(sale.payment(id, 1).reference());

        sale.pay(sale.payment(id, 2).reference());

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(sale.read(id).review()).contains(ReviewReason.SECOND_PAYMENT);
        assertThat(sale.payment(id, 2).state()).isEqualTo(PaymentState.REVIEW);
        assertThat(sale.vouchers.find(id)).containsInstanceOf(Voucher.Provisioned.class);
        assertThat(sale.router.adds()).isEqualTo(1);
    }

    @Test
    void secondPaymentWhileTheRouterIsAwayDoesNotStopTheDelivery() {
        OrderId id = sale.order();
        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        sale.router.goAway();
        sale.pay(sale.payment(id, 1).reference());
        sale.pay(sale.payment(id, 2).reference());
        assertThat(sale.read(id).state()).isEqualTo(OrderState.PAID);

        sale.router.comeBack();
        sale.pass(Duration.ofSeconds(6));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(sale.vouchers.find(id)).containsInstanceOf(Voucher.Provisioned.class);
    }

    @Test
    void ownerHearsOfASecondPaymentThatFindsTheOrderInReview() {
        OrderId id = sale.order();
        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        sale.router.goAway();
        sale.pay(sale.payment(id, 1).reference());
        sale.pass(Duration.ofHours(25));
        sale.flagUndeliverable.flag(sale.clock.instant());
        assertThat(sale.read(id).review()).contains(ReviewReason.UNDELIVERABLE);

        sale.pay(sale.payment(id, 2).reference());

        assertThat(sale.messages.find(
                        new MessageKey("review-" + sale.read(id).reference() + "-" + ReviewReason.SECOND_PAYMENT)))
                .isPresent();
    }

    @Test
    void refundTakesThePaidOrderToRefunded() {
        OrderId id = sale.order();
        sale.pay(id);

        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        "REFUNDED " + sale.payment(id, 1).reference() + " 0 0"));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    void declinedPaymentFailsTheOrderAndAnotherChannelRevivesIt() {
        sale.gateway.answerNextOpening(new PaymentGateway.Declined("channel is off"));
        OrderId id = sale.order();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.FAILED);

        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void lostAnswerToTheOpeningIsLookedUpAndNotOpenedAgain() {
        sale.gateway.answerNextOpening(new PaymentGateway.OpenUnknown("time-out"));
        OrderId id = sale.order();
        PaymentReference reference = sale.payment(id, 1).reference();
        sale.gateway.knows(reference, Kind.PENDING);
        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.UNKNOWN);

        sale.pass(Duration.ofSeconds(11));

        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.OPEN);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(sale.gateway.opened()).isEmpty();
    }

    @Test
    void lostOpeningFailsTheOrderOnlyAfterTheGatewayDeniedItTwice() {
        sale.gateway.answerNextOpening(new PaymentGateway.OpenUnknown("time-out"));
        OrderId id = sale.order();

        sale.pass(Duration.ofSeconds(11));
        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.UNKNOWN);
        sale.pass(Duration.ofSeconds(61));

        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.ABANDONED);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.FAILED);
    }

    @Test
    void unreachableGatewayIsTriedAgainWhenItIsBack() {
        sale.gateway.answerNextOpening(new PaymentGateway.Unreachable("connection refused"));
        OrderId id = sale.order();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.CREATED);

        sale.pass(Duration.ofSeconds(6));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void lostCallbackIsFoundByAsking() {
        OrderId id = sale.order();
        sale.gateway.knows(sale.payment(id, 1).reference(), Kind.PAID);

        sale.pass(Duration.ofSeconds(61));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void unpaidOrderExpiresAfterTheGraceAndALastQuestion() {
        OrderId id = sale.order();

        sale.pass(Duration.ofMinutes(31));
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        for (int minute = 0; minute < 15; minute++) {
            sale.pass(Duration.ofMinutes(1));
        }

        assertThat(sale.read(id).state()).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void silentGatewayLeavesThePaymentOpenInsteadOfCallingItExpired() {
        OrderId id = sale.order();
        sale.gateway.stopAnsweringQuestions();

        for (int hour = 0; hour < 3; hour++) {
            sale.pass(Duration.ofHours(1));
        }

        assertThat(sale.payment(id, 1).state()).isEqualTo(PaymentState.OPEN);
    }

    @Test
    void callbackThatDoesNotProveItsStatusIsBelievedOnlyWhenTheGatewayConfirms() {
        sale.gateway.wantConfirmation();
        OrderId id = sale.order();

        sale.pay(id);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(sale.gateway.asked()).hasSize(1);

        sale.gateway.knows(sale.payment(id, 1).reference(), Kind.PAID);
        sale.pass(Duration.ofSeconds(61));
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void callbackWhoseWorkFailedAfterTheStoringIsWorkedOnLater() {
        OrderId id = sale.order();
        PaymentReference reference = sale.payment(id, 1).reference();
        // One transaction stores the callback; the one that works on it fails.
        sale.transactions.goAwayAfter(1);
        var outcome =
                sale.receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference, 5_785, 785));
        assertThat(outcome).isEqualTo(ReceiveCallback.Outcome.TAKEN);
        sale.transactions.comeBack();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);

        sale.pass(Duration.ofSeconds(16));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.router.adds()).isEqualTo(1);
    }

    @Test
    void callbackIsAnsweredWhileAllWorkersAreBusy() {
        OrderId id = sale.order();
        PaymentReference reference = sale.payment(id, 1).reference();
        List<Runnable> waiting = new ArrayList<>();
        sale.workers = waiting::add;

        var outcome =
                sale.receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference, 5_785, 785));
        assertThat(outcome).isEqualTo(ReceiveCallback.Outcome.TAKEN);
        assertThat(sale.read(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        waiting.forEach(Runnable::run);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void callbackThatFindsNoWorkerIsWorkedOnBySchedule() {
        OrderId id = sale.order();
        PaymentReference reference = sale.payment(id, 1).reference();
        sale.workers = work -> {
            throw new RejectedExecutionException("the queue is full");
        };

        var outcome =
                sale.receiveCallback.receive(GatewayId.TRIPAY, ScriptedPaymentGateway.paid(reference, 5_785, 785));
        assertThat(outcome).isEqualTo(ReceiveCallback.Outcome.TAKEN);
        sale.pass(Duration.ofSeconds(16));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.router.adds()).isEqualTo(1);
    }

    @Test
    void moreLeftOverCallbacksThanOneRoundTakesAreAllWorkedOnInOneRun() {
        sale.workers = work -> {
            throw new RejectedExecutionException("the queue is full");
        };
        for (int i = 0; i < 250; i++) {
            sale.receiveCallback.receive(
                    GatewayId.TRIPAY,
                    ScriptedPaymentGateway.paid(new PaymentReference("SOMEBODY-" + i + "-X"), 5_000, 0));
        }
        sale.clock.pass(Duration.ofSeconds(16));

        sale.settle.settle(sale.clock.instant());

        assertThat(sale.callbacks.results()).hasSize(250).containsOnly("unknown reference");
    }

    @Test
    void saleOverTheAgentsLinkBelongsToTheAgent() {
        var outcome = sale.placeOrder.place(SaleInMemory.command(
                "k", SaleInMemory.ONE_DAY, Optional.of(SaleInMemory.SARI), ScriptedPaymentGateway.QRIS));

        OrderId id = ((PlaceOrder.Placed) outcome).order();
        assertThat(sale.read(id).agent()).contains(SaleInMemory.SARI);
    }
}
