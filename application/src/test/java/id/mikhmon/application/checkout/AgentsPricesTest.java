package id.mikhmon.application.checkout;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static id.mikhmon.domain.offer.OfferFixture.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.mikhmon.application.payment.ScriptedPaymentGateway;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentFixture;
import id.mikhmon.domain.agent.AgentPrice;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.agent.SaleSplit;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents' prices mean for their buyers. */
class AgentsPricesTest {
    private static final AgentCode SARI = SaleInMemory.SARI;
    private static final OfferId ONE_DAY = SaleInMemory.ONE_DAY;
    private static final Optional<AgentCode> OWNERS_SHOP = Optional.empty();

    private final SaleInMemory sale = new SaleInMemory();

    @BeforeEach
    void sariSellsDearerThanTheOwner() {
        sale.levels.save(aLevel("BRONZE")
                .withDiscount("10")
                .withUplines("2")
                .withOwnPrices("80", "150")
                .level());
        sale.offers.save(anOffer().withId("3jam").costing(5_200).offer());
        sellsAt(6_000);
    }

    @Test
    void shopOfTheAgentShowsItsOwnPricesCheapestFirst() {
        assertThat(shown(Optional.of(SARI)))
                .extracting(Offer::id, Offer::price)
                .containsExactly(tuple(new OfferId("3jam"), Money.rupiah(5_200)), tuple(ONE_DAY, Money.rupiah(6_000)));
        assertThat(shown(OWNERS_SHOP))
                .extracting(Offer::id, Offer::price)
                .containsExactly(tuple(ONE_DAY, Money.rupiah(5_000)), tuple(new OfferId("3jam"), Money.rupiah(5_200)));
    }

    @Test
    void waysToPayAreReckonedOnTheAgentsPrice() {
        assertThat(total(Optional.of(SARI))).contains(Money.rupiah(6_792));
        assertThat(total(OWNERS_SHOP)).contains(Money.rupiah(5_785));
        assertThat(sale.viewChannels.view(ONE_DAY, Optional.of(new AgentCode("AG999"))))
                .isEmpty();
    }

    @Test
    void orderIsTakenAtTheAgentsPriceAndSharesArePutDown() {
        var order = sale.read(placed("k1", Optional.of(Money.rupiah(6_000))));

        assertThat(order.price()).isEqualTo(Money.rupiah(6_000));
        assertThat(sale.shares.find(order.id()))
                .contains(
                        new SaleSplit(Money.rupiah(6_000), List.of(new SaleSplit.Share(SARI, 0, Money.rupiah(1_500)))));
    }

    @Test
    void orderInTheOwnersShopHasTheOwnersPriceAndNoShares() {
        OrderId order = sale.order();

        assertThat(sale.read(order).price()).isEqualTo(Money.rupiah(5_000));
        assertThat(sale.shares.find(order)).isEmpty();
    }

    @Test
    void anotherPriceThanWasShownMakesNoOrder() {
        sellsAt(5_500);

        assertThat(sale.placeOrder.place(command("k1", Optional.of(Money.rupiah(6_000)))))
                .isEqualTo(new PlaceOrder.PriceChanged(Money.rupiah(5_500)));
        assertThat(sale.orders.all()).isEmpty();
        assertThat(sale.outbox.list(Optional.empty(), 10)).isEmpty();
        assertThat(sale.placeOrder.place(command("k1", Optional.of(Money.rupiah(5_500)))))
                .isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    void changeOfPricesTouchesNoOrderThatExists() {
        OrderId order = placed("k1", Optional.of(Money.rupiah(6_000)));
        var before = sale.read(order);
        var shares = sale.shares.find(order);

        sale.offers.save(SaleInMemory.oneDay(true).at(Money.rupiah(9_000)));
        sale.levels.save(aLevel("BRONZE").earning("1").level());
        sale.prices.replace(
                SARI,
                List.of(new AgentPrice(ONE_DAY, Optional.of(new PriceRule.Fixed(Money.rupiah(1))), Optional.empty())));

        assertThat(sale.read(order)).isEqualTo(before);
        assertThat(sale.shares.find(order)).isEqualTo(shares);
        assertThat(sale.payment(order, 1).amount()).isEqualTo(Money.rupiah(6_000));
        assertThat(sale.placeOrder.place(command("k1", Optional.of(Money.rupiah(6_000)))))
                .isEqualTo(new PlaceOrder.PlacedBefore(order));
    }

    @Test
    void agentSellsOnlyWhatItMay() {
        Agent held = AgentFixture.anAgent(1)
                .withPhone("+6281300000001")
                .onlyOffers("3jam")
                .agent();
        sale.agents.save(held);

        assertThat(shown(Optional.of(SARI))).extracting(Offer::id).containsExactly(new OfferId("3jam"));
        assertThat(sale.placeOrder.place(command("k1", Optional.empty()))).isInstanceOf(PlaceOrder.OfferClosed.class);
        assertThat(sale.viewChannels.view(ONE_DAY, Optional.of(SARI))).isEmpty();
        assertThat(sale.orders.all()).isEmpty();
    }

    private void sellsAt(long price) {
        sale.prices.replace(SARI, List.of(new AgentPrice(ONE_DAY, Optional.empty(), Optional.of(Money.rupiah(price)))));
    }

    private OrderId placed(String key, Optional<Money> shown) {
        return ((PlaceOrder.Placed) sale.placeOrder.place(command(key, shown))).order();
    }

    private static PlaceOrder.Command command(String key, Optional<Money> shown) {
        PlaceOrder.Command plain = SaleInMemory.command(key, ONE_DAY, Optional.of(SARI), ScriptedPaymentGateway.QRIS);
        return new PlaceOrder.Command(
                plain.offer(),
                plain.agent(),
                plain.channel(),
                plain.customer(),
                shown,
                plain.key(),
                plain.fingerprint());
    }

    private List<Offer> shown(Optional<AgentCode> agent) {
        return ((ViewShop.Shop) sale.viewShop.view(agent)).offers();
    }

    private Optional<Money> total(Optional<AgentCode> agent) {
        return sale.viewChannels.view(ONE_DAY, agent).orElseThrow().stream()
                .filter(priced -> priced.channel().code().equals(ScriptedPaymentGateway.QRIS))
                .map(ViewChannels.Priced::total)
                .findFirst();
    }
}
