package id.mikhmon.application.sale;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.HeldState;
import id.mikhmon.domain.sale.OddHours;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is over a limit is held and not lost, and charged when it is let go. */
class HeldSalesTest {
    private static final Actor SITI = new Actor("siti", "10.0.0.2");
    private static final SaleLimits FIVE_A_MINUTE = new SaleLimits(5, 0, 0, Optional.empty());

    private final Wallet wallet = new Wallet().with(100_000);
    private final SaleInMemory house = wallet.house;

    @Test
    void saleOverTheLimitOfAMinuteIsHeldAndChargesNothing() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        assertThat(selling.sell(Wallet.command(5, "k1"))).isInstanceOf(SellVouchers.Sold.class);

        HeldSale held = held(selling.sell(Wallet.command(1, "k2")));

        assertThat(held.state()).isEqualTo(HeldState.WAITING);
        assertThat(held.limit()).isEqualTo(SaleLimit.PER_MINUTE);
        assertThat(held.buy()).isEqualTo(Money.rupiah(4_500));
        assertThat(wallet.wallet()).isEqualTo(100_000 - 5 * 4_500);
        assertThat(house.router.users()).hasSize(5);
        assertThat(house.sales.all()).hasSize(1);
        house.pass(Duration.ofSeconds(3));
        assertThat(house.sender.texts()).containsExactly("HELD_SALE_WAITING null");
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(selling.sell(Wallet.command(5, "k3"))).isInstanceOf(SellVouchers.Sold.class);
    }

    @Test
    void everyLimitHolds() {
        SellVouchers daily = house.limited.apply(new SaleLimits(0, 2, 0, Optional.empty()));
        assertThat(daily.sell(Wallet.command(2, "k1"))).isInstanceOf(SellVouchers.Sold.class);
        house.clock.pass(Duration.ofHours(23));
        assertThat(held(daily.sell(Wallet.command(1, "k2"))).limit()).isEqualTo(SaleLimit.PER_DAY);
        house.clock.pass(Duration.ofHours(1));
        assertThat(daily.sell(Wallet.command(2, "k3"))).isInstanceOf(SellVouchers.Sold.class);

        // It is five minutes past two in the afternoon in Jakarta.
        OddHours afternoon = new OddHours(LocalTime.of(14, 0), LocalTime.of(15, 0));
        SellVouchers byDay = house.limited.apply(new SaleLimits(0, 0, 0, Optional.of(afternoon)));
        assertThat(held(byDay.sell(Wallet.command(1, "k4"))).limit()).isEqualTo(SaleLimit.ODD_HOURS);
    }

    @Test
    void whoHadManyVouchersReturnedIsLookedAt() {
        house.router.goAway();
        wallet.sell(3, "k1");
        house.clock.pass(SaleInMemory.REFUND_AFTER.plusMinutes(1));
        house.refundWaiting.refund(house.clock.instant());
        house.router.comeBack();

        assertThat(held(house.limited
                                .apply(new SaleLimits(0, 0, 2, Optional.empty()))
                                .sell(Wallet.command(1, "k2")))
                        .limit())
                .isEqualTo(SaleLimit.RETURNS);
        assertThat(house.limited
                        .apply(new SaleLimits(0, 0, 3, Optional.empty()))
                        .sell(Wallet.command(1, "k3")))
                .isInstanceOf(SellVouchers.Sold.class);
    }

    @Test
    void keySentAgainIsTheSameHeldSaleAndThenTheSaleItself() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        HeldSale held = held(selling.sell(Wallet.command(6, "same")));

        assertThat(selling.sell(Wallet.command(6, "same"))).isEqualTo(new SellVouchers.Held(held.id()));
        assertThat(selling.sell(Wallet.command(7, "same"))).isEqualTo(new SellVouchers.KeyUsedOtherwise());
        HeldSale sold = decided(decide(held.id(), new DecideHeldSale.LetGo()));

        assertThat(selling.sell(Wallet.command(6, "same")))
                .isEqualTo(new SellVouchers.SoldBefore(
                        sold.decision().flatMap(HeldSale.Decision::sale).orElseThrow()));
        assertThat(wallet.wallet()).isEqualTo(100_000 - 6 * 4_500);
    }

    @Test
    void whatIsLetGoIsSoldChargedAndToldOnce() {
        HeldSale held = held(house.limited.apply(FIVE_A_MINUTE).sell(Wallet.command(6, "k1")));

        HeldSale sold = decided(decide(held.id(), new DecideHeldSale.LetGo()));

        assertThat(sold.state()).isEqualTo(HeldState.SOLD);
        assertThat(decide(held.id(), new DecideHeldSale.LetGo())).isEqualTo(new DecideHeldSale.DecidedBefore(sold));
        assertThat(decide(held.id(), new DecideHeldSale.Reject("late")))
                .isEqualTo(new DecideHeldSale.DecidedBefore(sold));
        assertThat(wallet.wallet()).isEqualTo(100_000 - 6 * 4_500);
        assertThat(house.router.users()).hasSize(6);
        assertThat(house.audit.told()).contains("held-sale.let-go " + held.id());
        house.pass(Duration.ofSeconds(3));
        assertThat(house.sender.texts()).containsExactly("HELD_SALE_WAITING null", "HELD_SALE_MADE null");
    }

    @Test
    void whatIsRejectedIsNeverChargedAndTellsWhy() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        HeldSale held = held(selling.sell(Wallet.command(6, "k1")));

        HeldSale rejected = decided(decide(held.id(), new DecideHeldSale.Reject("telepon saya dulu")));

        assertThat(rejected.state()).isEqualTo(HeldState.REJECTED);
        assertThat(wallet.wallet()).isEqualTo(100_000);
        assertThat(house.router.users()).isEmpty();
        assertThat(selling.sell(Wallet.command(6, "k1"))).isEqualTo(new SellVouchers.Held(held.id()));
        assertThat(house.audit.told()).contains("held-sale.rejected " + held.id());
        house.pass(Duration.ofSeconds(3));
        assertThat(house.sender.texts())
                .containsExactly("HELD_SALE_WAITING null", "HELD_SALE_REJECTED telepon saya dulu");
    }

    @Test
    void keyOfAHeldSaleSellsNothingWhenTheLimitsAreGone() {
        HeldSale waiting = held(house.limited.apply(FIVE_A_MINUTE).sell(Wallet.command(6, "waits")));
        HeldSale rejected = held(house.limited.apply(FIVE_A_MINUTE).sell(Wallet.command(6, "rejected")));
        decided(decide(rejected.id(), new DecideHeldSale.Reject("telepon saya dulu")));
        SellVouchers unlimited = house.limited.apply(new SaleLimits(0, 0, 0, Optional.empty()));

        assertThat(unlimited.sell(Wallet.command(6, "waits"))).isEqualTo(new SellVouchers.Held(waiting.id()));
        assertThat(unlimited.sell(Wallet.command(6, "rejected"))).isEqualTo(new SellVouchers.Held(rejected.id()));
        assertThat(wallet.wallet()).isEqualTo(100_000);
    }

    @Test
    void whatCannotBeMadeNowGoesOnWaiting() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        HeldSale held = held(selling.sell(Wallet.command(20, "k1")));
        wallet.sell(5, "spends");

        assertThat(decide(held.id(), new DecideHeldSale.LetGo()))
                .isEqualTo(new DecideHeldSale.NotSold(
                        new SellVouchers.Overdrawn(Money.rupiah(77_500), Money.rupiah(90_000))));
        house.agents.save(anAgent(10).ofLevel("GOLD").thatIs(AgentStatus.CLOSED).agent());
        assertThat(decide(held.id(), new DecideHeldSale.LetGo()))
                .isEqualTo(new DecideHeldSale.NotSold(new SellVouchers.AgentMayNotSell()));
        house.agents.save(anAgent(10).agent());
        assertThat(decide(held.id(), new DecideHeldSale.LetGo()))
                .isEqualTo(new DecideHeldSale.NotSold(new SellVouchers.PriceChanged(Money.rupiah(4_750))));

        assertThat(house.heldSales.find(held.id())).contains(held);
        assertThat(wallet.wallet()).isEqualTo(77_500);
    }

    @Test
    void saleThatTheWalletCannotPayIsRefusedAndNotHeld() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);

        assertThat(selling.sell(Wallet.command(30, "k1"))).isInstanceOf(SellVouchers.Overdrawn.class);
        assertThat(house.heldSales.waiting().count()).isZero();
    }

    @Test
    void whoeverSellsForTheAgentIsOverNoLimit() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);

        assertThat(selling.sell(Wallet.command(6, "k1").by(SITI))).isInstanceOf(SellVouchers.Sold.class);
    }

    @Test
    void agentHasNoMoreThanTwentyWaiting() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        for (int i = 0; i < SellVouchers.MOST_HELD; i++) {
            held(selling.sell(Wallet.command(6, "k" + i)));
        }

        assertThat(selling.sell(Wallet.command(6, "more"))).isEqualTo(new SellVouchers.TooManyHeld());
        assertThat(house.heldSales.waiting().count()).isEqualTo(SellVouchers.MOST_HELD);
    }

    @Test
    void heldSalesAreListedPageByPageAndShownToTheirAgentAlone() {
        SellVouchers selling = house.limited.apply(FIVE_A_MINUTE);
        HeldSale first = held(selling.sell(Wallet.command(6, "k1")));
        house.clock.pass(Duration.ofSeconds(1));
        HeldSale second = held(selling.sell(Wallet.command(7, "k2")));
        ListHeldSales list = new ListHeldSalesService(house.heldSales, house.transactions);

        ListHeldSales.Page page = list.list(new ListHeldSales.Query(
                Optional.of(Wallet.SELLER), Optional.empty(), AgeOrder.NEWEST, Optional.empty(), 1));
        ListHeldSales.Page rest =
                list.list(new ListHeldSales.Query(Optional.empty(), Optional.empty(), AgeOrder.NEWEST, page.next(), 1));

        assertThat(page.held()).containsExactly(second);
        assertThat(rest.held()).containsExactly(first);
        assertThat(rest.next()).isEmpty();
        assertThat(list.ofAgent(Wallet.SELLER, first.id())).contains(first);
        assertThat(list.ofAgent(Wallet.ABOVE, first.id())).isEmpty();
        assertThat(new CountHeldSalesService(house.heldSales, house.transactions)
                        .count()
                        .count())
                .isEqualTo(2);
        assertThat(decide(new HeldSaleId("HS2222222222"), new DecideHeldSale.LetGo()))
                .isEqualTo(new DecideHeldSale.UnknownHeldSale());
    }

    private HeldSale held(SellVouchers.Outcome outcome) {
        assertThat(outcome).isInstanceOf(SellVouchers.Held.class);
        return house.heldSales.find(((SellVouchers.Held) outcome).held()).orElseThrow();
    }

    private DecideHeldSale.Outcome decide(HeldSaleId id, DecideHeldSale.Verdict verdict) {
        return house.decideHeldSale.decide(new DecideHeldSale.Command(id, verdict, SITI));
    }

    private static HeldSale decided(DecideHeldSale.Outcome outcome) {
        assertThat(outcome).isInstanceOf(DecideHeldSale.Decided.class);
        return ((DecideHeldSale.Decided) outcome).held();
    }
}
