package id.mikhmon.application.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.voucher.ScriptedHotspotRouter.Fault;
import id.mikhmon.application.voucher.port.HotspotRouter.HotspotUser;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.domain.voucher.VoucherCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvisionVoucherTest {
    private final SaleInMemory sale = new SaleInMemory();

    @Test
    void lostAnswerIsReadBackAndNothingIsMadeTwice() {
        sale.router.next(Fault.ANSWER_LOST);
        OrderId id = paid();
        assertThat(sale.read(id).state()).isEqualTo(OrderState.PAID);

        sale.pass(Duration.ofSeconds(2));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(sale.router.adds()).isEqualTo(1);
        assertThat(sale.sender.texts()).hasSize(1);
    }

    @Test
    void lostCommandIsSentAgainWithTheSameCode() {
        sale.router.next(Fault.COMMAND_LOST);
        OrderId id = paid();
        VoucherCode first = sale.vouchers.find(id).orElseThrow().code();

        sale.pass(Duration.ofSeconds(2));

        assertThat(sale.router.users()).containsOnlyKeys(first.value());
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void codeOfSomebodyElseOnTheRouterIsLeftAloneAndTheNextOneDrawn() {
        sale.router.goAway();
        OrderId id = paid();
        Voucher drawn = sale.vouchers.find(id).orElseThrow();
        sale.router.put(new HotspotUser(
                drawn.code(), drawn.password(), "1hari", "all", UsageLimits.NONE, "vc-111-01.01.26-somebody"));
        sale.router.comeBack();

        sale.pass(Duration.ofSeconds(6));

        Voucher delivered = sale.vouchers.find(id).orElseThrow();
        assertThat(delivered.code()).isNotEqualTo(drawn.code());
        assertThat(sale.router.users())
                .containsOnlyKeys(drawn.code().value(), delivered.code().value());
        assertThat(sale.router.users().get(drawn.code().value()).comment()).endsWith("somebody");
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void everyPaidOrderIsDeliveredOnceTheRouterIsBack() {
        sale.router.goAway();
        List<OrderId> ids =
                java.util.stream.Stream.generate(this::paid).limit(20).toList();

        for (int minute = 0; minute < 10; minute++) {
            sale.pass(Duration.ofMinutes(1));
        }
        sale.router.comeBack();
        sale.pass(Duration.ofSeconds(6));

        assertThat(ids).allSatisfy(id -> assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED));
        assertThat(sale.router.adds()).isEqualTo(20);
    }

    @Test
    void refusalBlocksTheMessageAndTakesTheOrderToReview() {
        sale.router.next(Fault.REFUSED);

        OrderId id = paid();

        assertThat(sale.read(id).review()).contains(ReviewReason.UNDELIVERABLE);
        assertThat(sale.outbox.list(Optional.of(OutboxStore.State.BLOCKED), 10)).hasSize(1);
        assertThat(sale.sender.texts()).containsExactly("ORDER_IN_REVIEW UNDELIVERABLE");
    }

    @Test
    void orderUnderReviewIsDeliveredWhenTheOwnerLetsTheMessageRunAgain() {
        sale.router.next(Fault.REFUSED);
        OrderId id = paid();
        long blocked = sale.outbox
                .list(Optional.of(OutboxStore.State.BLOCKED), 10)
                .get(0)
                .id();

        sale.outbox.retry(blocked, sale.clock.instant());
        sale.dispatcher.sweep();

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void orderThatWaitsADayGoesToReviewOnceAndIsDeliveredLaterAllTheSame() {
        sale.router.goAway();
        OrderId id = paid();

        sale.pass(Duration.ofHours(25));
        sale.pass(Duration.ofHours(1));
        assertThat(sale.read(id).review()).contains(ReviewReason.UNDELIVERABLE);
        assertThat(sale.sender.texts()).containsExactly("ORDER_IN_REVIEW UNDELIVERABLE");

        sale.router.comeBack();
        sale.pass(Duration.ofSeconds(6));
        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void refundedOrderIsNotDeliveredAnyMore() {
        sale.router.goAway();
        OrderId id = paid();
        sale.receiveCallback.receive(
                GatewayId.TRIPAY,
                ScriptedPaymentGateway.callback(
                        "REFUNDED " + sale.payment(id, 1).reference() + " 0 0"));

        sale.router.comeBack();
        sale.pass(Duration.ofSeconds(6));

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(sale.router.users()).isEmpty();
    }

    private OrderId paid() {
        OrderId id = sale.order();
        sale.pay(id);
        return id;
    }
}
