package id.mikhmon.application.sale;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;
import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SellVouchersTest {
    private final Wallet wallet = new Wallet();
    private final SaleInMemory house = wallet.house;

    @Test
    void soldVouchersStandOnTheRouterAndAreChargedToTheRupiah() {
        wallet.with(100_000);

        SaleView sale = wallet.sold(5, "k1", SoldTo.ANYBODY);

        assertThat(house.router.users()).hasSize(5);
        assertThat(sale.vouchers()).hasSize(5).allSatisfy(one -> {
            assertThat(one.order().state()).isEqualTo(OrderState.DELIVERED);
            assertThat(house.router.users())
                    .containsKey(one.voucher().orElseThrow().code().value());
            assertThat(one.loginUrl()).isPresent();
        });
        assertThat(wallet.wallet()).isEqualTo(100_000 - 5 * 4_500);
        assertThat(wallet.balance(AccountId.SALES)).isEqualTo(5 * 4_500);
        assertThat(wallet.balance(AccountId.commission(Wallet.ABOVE))).isEqualTo(5 * 90);
        assertThat(wallet.balance(AccountId.commission(Wallet.TOP))).isEqualTo(5 * 45);
        assertThat(wallet.balance(AccountId.COMMISSION_COST)).isEqualTo(-5 * 135);
        assertThat(wallet.balance(AccountId.commission(Wallet.SELLER))).isZero();
        assertThat(wallet.entries()).isEqualTo(1);
    }

    @Test
    void uplinesShareWhatTheWalletPaidAndNotWhatTheAgentAsks() {
        house.levels.save(aLevel("GOLD")
                .withDiscount("10")
                .earning("5")
                .withUplines("90", "10")
                .withOwnPrices("50", "1000")
                .level());
        wallet.with(100_000);

        wallet.sold(1, "k1", SoldTo.ANYBODY);

        assertThat(wallet.wallet()).isEqualTo(100_000 - 4_500);
        // Of 4,500 the seller's 5 percent are left out; 90 and 10 percent of the other 4,275 go up, cut to whole
        // rupiah.
        assertThat(wallet.balance(AccountId.commission(Wallet.ABOVE))).isEqualTo(3_847);
        assertThat(wallet.balance(AccountId.commission(Wallet.TOP))).isEqualTo(427);
        assertThat(wallet.balance(AccountId.SALES) + wallet.balance(AccountId.COMMISSION_COST))
                .isPositive();
    }

    @Test
    void orderOfASaleIsTheAgentsAndPaidFromItsWallet() {
        wallet.with(10_000);

        Order order = wallet.sold(1, "k1", Wallet.BUYER).vouchers().get(0).order();

        assertThat(order.origin()).isEqualTo(OrderOrigin.WALLET);
        assertThat(order.agent()).contains(Wallet.SELLER);
        assertThat(order.price()).isEqualTo(Money.rupiah(4_500));
        assertThat(order.fee()).isEqualTo(Money.rupiah(0));
        assertThat(order.customer().orElseThrow().phone()).isEqualTo(SaleInMemory.BUYER);
    }

    @Test
    void customerGetsOneMessageWithAllVouchers() {
        wallet.with(100_000);
        SaleView sale = wallet.sold(3, "k1", Wallet.BUYER);

        house.pass(java.time.Duration.ofSeconds(3));

        assertThat(house.sender.texts()).hasSize(1);
        assertThat(sale.vouchers())
                .allSatisfy(one -> assertThat(house.sender.texts().get(0))
                        .contains(one.voucher().orElseThrow().code().value()));
    }

    @Test
    void nobodyIsToldOfASaleWithoutAPhone() {
        wallet.with(100_000);
        wallet.sold(2, "k1", new SoldTo(Optional.of("Pak Joko"), Optional.empty(), Language.INDONESIAN));

        house.pass(java.time.Duration.ofMinutes(1));

        assertThat(house.sender.texts()).isEmpty();
    }

    @Test
    void keySentAgainGivesTheSameSaleAndChargesNothing() {
        wallet.with(100_000);
        var first = (SellVouchers.Sold) wallet.sell(2, "same");

        assertThat(wallet.sell(2, "same")).isEqualTo(new SellVouchers.SoldBefore(first.sale()));
        assertThat(wallet.sell(2, "same")).isEqualTo(new SellVouchers.SoldBefore(first.sale()));

        assertThat(wallet.wallet()).isEqualTo(100_000 - 2 * 4_500);
        assertThat(house.router.users()).hasSize(2);
    }

    @Test
    void keyWithOtherContentIsRefused() {
        wallet.with(100_000);
        wallet.sell(2, "same");

        assertThat(wallet.sell(3, "same")).isEqualTo(new SellVouchers.KeyUsedOtherwise());
        assertThat(wallet.wallet()).isEqualTo(100_000 - 2 * 4_500);
    }

    @Test
    void twoAgentsMayUseTheSameKey() {
        wallet.with(10_000);
        wallet.move(AccountId.wallet(SaleInMemory.SARI), AccountId.CASH, 10_000);

        assertThat(wallet.sell(1, "same")).isInstanceOf(SellVouchers.Sold.class);
        assertThat(sell(SaleInMemory.SARI, SaleInMemory.ONE_DAY, Optional.empty()))
                .isInstanceOf(SellVouchers.Sold.class);
    }

    @Test
    void keySentAgainIsAnsweredAlsoWhenTheAgentWasClosedSince() {
        wallet.with(100_000);
        var first = (SellVouchers.Sold) wallet.sell(2, "same");
        house.agents.save(anAgent(10).ofLevel("GOLD").thatIs(AgentStatus.CLOSED).agent());

        assertThat(wallet.sell(2, "same")).isEqualTo(new SellVouchers.SoldBefore(first.sale()));
    }

    @Test
    void walletThatHoldsTooLittleSellsNothingAtAll() {
        wallet.with(13_499);

        assertThat(wallet.sell(3, "k1"))
                .isEqualTo(new SellVouchers.Overdrawn(Money.rupiah(13_499), Money.rupiah(13_500)));

        assertNothingWasSold();
        assertThat(wallet.wallet()).isEqualTo(13_499);
    }

    @Test
    void keyOfARefusedSaleIsFreeForTheNextTry() {
        wallet.with(13_499);
        wallet.sell(3, "same");
        wallet.with(1);

        assertThat(wallet.sell(3, "same")).isInstanceOf(SellVouchers.Sold.class);
        assertThat(wallet.wallet()).isZero();
    }

    @Test
    void creditIsSpentToItsLimitAndNoFurther() {
        house.ledger.limit(AccountId.wallet(Wallet.SELLER), Money.rupiah(9_000));

        assertThat(wallet.sell(2, "k1")).isInstanceOf(SellVouchers.Sold.class);
        assertThat(wallet.sell(1, "k2")).isEqualTo(new SellVouchers.Overdrawn(Money.rupiah(0), Money.rupiah(4_500)));

        assertThat(wallet.wallet()).isEqualTo(-9_000);
    }

    @Test
    void whoIsSuspendedClosedOrUnknownDoesNotSell() {
        wallet.with(100_000);
        house.agents.save(
                anAgent(10).ofLevel("GOLD").thatIs(AgentStatus.SUSPENDED).agent());
        assertThat(wallet.sell(1, "k1")).isEqualTo(new SellVouchers.AgentMayNotSell());
        house.agents.save(anAgent(10).ofLevel("GOLD").thatIs(AgentStatus.CLOSED).agent());
        assertThat(wallet.sell(1, "k1")).isEqualTo(new SellVouchers.AgentMayNotSell());

        assertThat(sell(new AgentCode("AG999"), SaleInMemory.ONE_DAY, Optional.empty()))
                .isEqualTo(new SellVouchers.AgentMayNotSell());
        assertNothingWasSold();
    }

    @Test
    void offerHasToBeKnownOpenAndAllowed() {
        wallet.with(100_000);
        assertThat(sell(Wallet.SELLER, new OfferId("never"), Optional.empty()))
                .isEqualTo(new SellVouchers.UnknownOffer());

        house.agents.save(anAgent(10).ofLevel("GOLD").onlyOffers("7hari").agent());
        assertThat(wallet.sell(1, "k1")).isEqualTo(new SellVouchers.OfferClosed());

        house.agents.save(anAgent(10).ofLevel("GOLD").agent());
        house.offers.save(SaleInMemory.oneDay(false));
        assertThat(wallet.sell(1, "k1")).isEqualTo(new SellVouchers.OfferClosed());
        assertNothingWasSold();
    }

    @Test
    void priceThatChangedSinceItWasShownSellsNothing() {
        wallet.with(100_000);

        assertThat(sell(Wallet.SELLER, SaleInMemory.ONE_DAY, Optional.of(Money.rupiah(4_000))))
                .isEqualTo(new SellVouchers.PriceChanged(Money.rupiah(4_500)));
        assertNothingWasSold();

        assertThat(sell(Wallet.SELLER, SaleInMemory.ONE_DAY, Optional.of(Money.rupiah(4_500))))
                .isInstanceOf(SellVouchers.Sold.class);
    }

    @Test
    void uplineThatIsNotActiveEarnsNothing() {
        wallet.with(10_000);
        house.agents.save(anAgent(11).under(12).thatIs(AgentStatus.SUSPENDED).agent());

        wallet.sell(1, "k1");

        assertThat(wallet.balance(AccountId.commission(Wallet.ABOVE))).isZero();
        assertThat(wallet.balance(AccountId.commission(Wallet.TOP))).isEqualTo(45);
    }

    @Test
    void saleIsShownToItsAgentAlone() {
        wallet.with(10_000);
        SaleView sale = wallet.sold(1, "k1", SoldTo.ANYBODY);

        assertThat(house.viewSale.view(Wallet.SELLER, sale.sale().id())).contains(sale);
        assertThat(house.viewSale.view(Wallet.ABOVE, sale.sale().id())).isEmpty();
    }

    @Test
    void codeIsNotShownBeforeItStandsOnTheRouter() {
        wallet.with(100_000);
        house.router.goAway();

        SaleView sale = wallet.sold(2, "k1", SoldTo.ANYBODY);

        assertThat(sale.vouchers()).extracting(OrderView::voucher).containsOnly(Optional.empty());
        assertThat(sale.waiting()).isEqualTo(2);
    }

    @Test
    void salesAreListedPageByPage() {
        wallet.with(100_000);
        for (int i = 1; i <= 3; i++) {
            house.clock.pass(java.time.Duration.ofSeconds(1));
            wallet.sell(i, "k" + i);
        }

        ListSales.Page first = house.listSales.list(new ListSales.Query(Wallet.SELLER, Optional.empty(), 2));
        ListSales.Page second = house.listSales.list(new ListSales.Query(Wallet.SELLER, first.next(), 2));

        assertThat(first.sales()).extracting(ListedSale::vouchers).containsExactly(3, 2);
        assertThat(second.sales()).extracting(ListedSale::vouchers).containsExactly(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void saleHasOneToAHundredVouchers() {
        for (int count : List.of(-1, 0, 101)) {
            assertThatThrownBy(() -> Wallet.command(count, "k")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private SellVouchers.Outcome sell(AgentCode agent, OfferId offer, Optional<Money> shown) {
        return house.sellVouchers.sell(Wallet.command(agent, offer, 1, shown, "same"));
    }

    private void assertNothingWasSold() {
        assertThat(wallet.entries()).isZero();
        assertThat(house.orders.all()).isEmpty();
        assertThat(house.router.users()).isEmpty();
        assertThat(house.listSales
                        .list(new ListSales.Query(Wallet.SELLER, Optional.empty(), 10))
                        .sales())
                .isEmpty();
    }
}
