package id.mikhmon.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.application.payment.port.PaymentGateway.PaymentNews.Kind;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.payment.PaymentReference;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every rupiah of buyers, whichever way it comes: a day costs 5.000, QRIS 785 on top. */
class BuyersMoneyTest {
    private final SaleInMemory sale = new SaleInMemory();

    @AfterEach
    void allMoneyTogetherIsZero() {
        assertThat(balances().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
    }

    @Test
    void orderThatNobodyPaysMovesNoMoney() {
        OrderId id = sale.order();
        tell("EXPIRED", id, 0, 0);

        assertThat(balances()).isEmpty();
    }

    @Test
    void saleStandsAgainstTheGatewayWithTheBuyersFee() {
        OrderId id = sale.order();

        sale.pay(id);

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_785L, "sales", 5_000L, "buyers-fees", 785L));
        assertThat(sale.ledger.find(cause(id, 1)).orElseThrow().entry().at()).isEqualTo(sale.clock.instant());
    }

    @Test
    void sameNewsHundredTimesIsPostedOnce() {
        OrderId id = sale.order();

        for (int i = 0; i < 100; i++) {
            sale.pay(id);
        }
        sale.gateway.knows(sale.payment(id, 1).reference(), Kind.PAID);
        sale.pass(Duration.ofMinutes(5));

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_785L, "sales", 5_000L, "buyers-fees", 785L));
    }

    @Test
    void feeThatTheGatewayChangedIsPostedAsTheBuyerPaidIt() {
        OrderId id = sale.order();

        tell("PAID", id, 5_800, 800);

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_800L, "sales", 5_000L, "buyers-fees", 800L));
    }

    @Test
    void saleWithoutAFeeHasNoPostingOfNothing() {
        OrderId id = sale.order();

        tell("PAID", id, 5_000, 0);

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_000L, "sales", 5_000L));
    }

    @Test
    void paymentFoundByAskingIsPostedLikeACallback() {
        OrderId id = sale.order();
        sale.gateway.knows(sale.payment(id, 1).reference(), Kind.PAID);

        sale.pass(Duration.ofSeconds(61));

        assertThat(balances()).containsEntry("sales", 5_000L);
        assertThat(sale.ledger.find(cause(id, 1))).isPresent();
    }

    @Test
    void wrongAmountIsUnclearUntilTheOwnerDecides() {
        OrderId id = sale.order();

        tell("PAID", id, 5_784, 785);
        tell("PAID", id, 5_784, 785);

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_784L, "unclear", 5_784L));
        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
    }

    @Test
    void paymentWithoutAnAmountIsInReviewAndMovesNothing() {
        OrderId id = sale.order();

        tell("PAID", id, 0, 0);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REVIEW);
        assertThat(balances()).isEmpty();
    }

    @Test
    void secondPaymentIsUnclearAndTheFirstStaysASale() {
        OrderId id = sale.order();
        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        sale.pay(sale.payment(id, 1).reference());

        sale.pay(sale.payment(id, 2).reference());

        assertThat(balances())
                .isEqualTo(Map.of("gateway:TRIPAY", -11_570L, "sales", 5_000L, "buyers-fees", 785L, "unclear", 5_785L));
    }

    @Test
    void latePaymentThatIsServedIsASale() {
        OrderId id = sale.order();
        tell("EXPIRED", id, 0, 0);

        sale.pay(id);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_785L, "sales", 5_000L, "buyers-fees", 785L));
    }

    @Test
    void latePaymentForAnOfferThatIsGoneIsUnclear() {
        OrderId id = sale.order();
        tell("EXPIRED", id, 0, 0);
        sale.offers.save(SaleInMemory.oneDay(false));

        sale.pay(id);

        assertThat(balances()).isEqualTo(Map.of("gateway:TRIPAY", -5_785L, "unclear", 5_785L));
    }

    @Test
    void refundTakesTheSaleBackToTheRupiahAndOnce() {
        OrderId id = sale.order();
        sale.pay(id);

        tell("REFUNDED", id, 0, 0);
        tell("REFUNDED", id, 0, 0);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(balances().values()).containsOnly(0L);
        assertThat(sale.ledger.find(cause(id, 1).reversal())).isPresent();
    }

    @Test
    void refundOfTheSecondPaymentLeavesTheSale() {
        OrderId id = sale.order();
        sale.changeChannel.change(id, ScriptedPaymentGateway.QRIS);
        sale.pay(sale.payment(id, 1).reference());
        sale.pay(sale.payment(id, 2).reference());

        tell("REFUNDED", sale.payment(id, 2).reference(), 0, 0);

        assertThat(balances())
                .isEqualTo(Map.of("gateway:TRIPAY", -5_785L, "sales", 5_000L, "buyers-fees", 785L, "unclear", 0L));
    }

    @Test
    void refundOfMoneyFromBeforeTheLedgerMovesNothing() {
        OrderId id = sale.order();
        tell("PAID", id, 0, 0);

        tell("REFUNDED", id, 0, 0);

        assertThat(sale.read(id).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(balances()).isEmpty();
    }

    @Test
    void paymentThatCannotBeRecordedIsNotPostedEither() {
        OrderId id = sale.order();
        PaymentReference reference = sale.payment(id, 1).reference();
        sale.transactions.goAwayAfter(1);
        sale.pay(reference);
        sale.transactions.comeBack();
        assertThat(balances()).isEmpty();

        sale.pass(Duration.ofSeconds(16));

        assertThat(balances()).containsEntry("sales", 5_000L).containsEntry("gateway:TRIPAY", -5_785L);
    }

    private void tell(String news, OrderId id, long paid, long fee) {
        tell(news, sale.payment(id, 1).reference(), paid, fee);
    }

    private void tell(String news, PaymentReference reference, long paid, long fee) {
        sale.receiveCallback.receive(
                GatewayId.TRIPAY, ScriptedPaymentGateway.callback(news + " " + reference + " " + paid + " " + fee));
    }

    private Cause cause(OrderId id, int attempt) {
        return new Cause(
                CauseKind.PAYMENT, sale.payment(id, attempt).reference().value());
    }

    private Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        for (AccountView account : sale.ledger.accounts()) {
            balances.put(account.id().toString(), account.balance().units());
        }
        return balances;
    }
}
