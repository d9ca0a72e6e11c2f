package id.mikhmon.application.sale;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.voucher.ScriptedHotspotRouter.Fault;
import id.mikhmon.application.voucher.port.HotspotRouter;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.voucher.Voucher;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefundWaitingVouchersTest {
    private final Wallet wallet = new Wallet().with(100_000);
    private final SaleInMemory house = wallet.house;

    @Test
    void whatNoRouterTookIsReturnedOnceAndInFull() {
        house.router.goAway();
        SaleView sale = wallet.sold(4, "k1", SoldTo.ANYBODY);
        assertThat(wallet.wallet()).isEqualTo(82_000);

        house.pass(Duration.ofMinutes(29));
        assertThat(view(sale).waiting()).isEqualTo(4);
        house.pass(Duration.ofMinutes(2));
        house.pass(Duration.ofMinutes(10));

        assertThat(view(sale).returned()).isEqualTo(4);
        assertThat(wallet.wallet()).isEqualTo(100_000);
        assertThat(wallet.balance(AccountId.SALES)).isZero();
        assertThat(wallet.balance(AccountId.commission(Wallet.ABOVE))).isZero();
        assertThat(wallet.balance(AccountId.commission(Wallet.TOP))).isZero();
        assertThat(wallet.balance(AccountId.COMMISSION_COST)).isZero();
        assertThat(wallet.entries()).isEqualTo(5);
    }

    @Test
    void routerThatComesBackTooLateHasNoUserOfTheReturnedSale() {
        house.router.goAway();
        SaleView sale = wallet.sold(2, "k1", Wallet.BUYER);

        house.pass(Duration.ofMinutes(31));
        house.router.comeBack();
        house.pass(Duration.ofMinutes(1));
        house.pass(Duration.ofMinutes(1));

        assertThat(house.router.users()).isEmpty();
        assertThat(view(sale).returned()).isEqualTo(2);
        assertThat(house.sender.texts()).isEmpty();
        assertThat(house.outbox.list(Optional.of(OutboxStore.State.BLOCKED), 10))
                .isEmpty();
    }

    @Test
    void userThatALostAnswerLeftOnTheRouterIsTakenOffAfterTheReturn() {
        house.router.next(Fault.ANSWER_LOST);
        SaleView sale = wallet.sold(1, "k1", SoldTo.ANYBODY);
        house.router.goAway();
        assertThat(house.router.users()).hasSize(1);

        house.pass(Duration.ofMinutes(31));
        assertThat(view(sale).returned()).isEqualTo(1);
        house.router.comeBack();
        house.pass(Duration.ofMinutes(1));
        house.pass(Duration.ofMinutes(1));

        assertThat(house.router.users()).isEmpty();
        assertThat(wallet.wallet()).isEqualTo(100_000);
    }

    @Test
    void userMadeWhileTheMoneyWentBackIsTakenOffAtOnce() {
        house.router.afterNextAdd(() -> {
            house.clock.pass(Duration.ofMinutes(31));
            assertThat(house.refundWaiting.refund(house.clock.instant())).isEqualTo(1);
        });

        SaleView sale = wallet.sold(1, "k1", Wallet.BUYER);
        house.pass(Duration.ofMinutes(1));

        assertThat(house.router.adds()).isEqualTo(1);
        assertThat(house.router.users()).isEmpty();
        assertThat(view(sale).returned()).isEqualTo(1);
        assertThat(wallet.wallet()).isEqualTo(100_000);
        assertThat(house.sender.texts()).isEmpty();
    }

    @Test
    void deliveredVouchersAreNotReturned() {
        SaleView sale = wallet.sold(3, "k1", SoldTo.ANYBODY);

        house.pass(Duration.ofDays(2));

        assertThat(view(sale).returned()).isZero();
        assertThat(wallet.wallet()).isEqualTo(86_500);
        assertThat(house.router.users()).hasSize(3);
    }

    @Test
    void customerIsToldOfThoseThatWereMade() {
        house.router.next(Fault.REFUSED);
        SaleView sale = wallet.sold(3, "k1", Wallet.BUYER);
        house.pass(Duration.ofMinutes(1));
        assertThat(house.sender.texts()).isEmpty();

        house.pass(Duration.ofMinutes(31));
        house.pass(Duration.ofMinutes(1));

        assertThat(view(sale).returned()).isEqualTo(1);
        assertThat(house.sender.texts()).hasSize(1);
        assertThat(house.sender.texts().get(0).split(", ")).hasSize(2);
        assertThat(wallet.wallet()).isEqualTo(91_000);
    }

    @Test
    void whatTheRouterRefusesIsReturnedAndNotLeftToTheOwner() {
        house.router.next(Fault.REFUSED);
        SaleView sale = wallet.sold(1, "k1", SoldTo.ANYBODY);

        assertThat(view(sale).vouchers().get(0).order().state()).isEqualTo(OrderState.PAID);
        house.pass(Duration.ofMinutes(31));

        assertThat(view(sale).vouchers().get(0).order().state()).isEqualTo(OrderState.REFUNDED);
        assertThat(house.sender.texts()).isEmpty();
    }

    @Test
    void saleIsNotFlaggedForTheOwner() {
        house.router.goAway();
        SaleView sale = wallet.sold(1, "k1", SoldTo.ANYBODY);
        house.clock.pass(Duration.ofDays(2));

        assertThat(house.flagUndeliverable.flag(house.clock.instant())).isZero();
        assertThat(view(sale).waiting()).isEqualTo(1);
    }

    @Test
    void shareThatAnUplineHasSpentIsBorneByTheOwner() {
        house.router.goAway();
        wallet.sold(1, "k1", SoldTo.ANYBODY);
        wallet.move(AccountId.withdrawals(Wallet.ABOVE), AccountId.commission(Wallet.ABOVE), 90);

        house.pass(Duration.ofMinutes(31));

        assertThat(wallet.wallet()).isEqualTo(100_000);
        assertThat(wallet.balance(AccountId.commission(Wallet.ABOVE))).isZero();
        assertThat(wallet.balance(AccountId.commission(Wallet.TOP))).isZero();
        assertThat(wallet.balance(AccountId.COMMISSION_COST)).isEqualTo(-90);
    }

    @Test
    void userOfSomebodyElseUnderTheSameNameIsLeftAlone() {
        house.router.goAway();
        SaleView sale = wallet.sold(1, "k1", SoldTo.ANYBODY);
        Voucher drawn = house.vouchers.find(sale.vouchers().get(0).order().id()).orElseThrow();
        house.router.put(new HotspotRouter.HotspotUser(
                drawn.code(), drawn.password(), "1hari", "all", UsageLimits.NONE, "vc-111-01.01.26-somebody"));

        house.pass(Duration.ofMinutes(31));
        house.router.comeBack();
        house.pass(Duration.ofMinutes(1));

        assertThat(house.router.users()).containsOnlyKeys(drawn.code().value());
        assertThat(view(sale).returned()).isEqualTo(1);
    }

    private SaleView view(SaleView sale) {
        return house.viewSale.view(Wallet.SELLER, sale.sale().id()).orElseThrow();
    }
}
