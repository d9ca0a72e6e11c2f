package id.mikhmon.web.portal.agent.sell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.sale.ListHeldSalesService;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.sale.SaleLimits;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.agent.HeldStanding;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedLook;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellBackingTest {
    private static final String KEY = "k".repeat(22);

    private final SaleInMemory house = new SaleInMemory();
    private final PlayedSeller seller = new PlayedSeller(house).with(20_000);
    private SellVouchers selling = house.sellVouchers;

    @Test
    void formWithoutAKeyGoesToItsAddressWithOneAndKeepsTheOffer() {
        PlayedExchange exchange = new PlayedExchange().with("offer", "1hari");

        page(exchange).open();

        assertThat(exchange.went()).matches("/agent/sell\\?key=[A-Za-z0-9_-]{22}&offer=1hari");
    }

    @Test
    void formShowsOwnPriceAndProfitAndOneVoucher() {
        SellBacking page = page(new PlayedExchange().with("key", KEY));

        page.open();

        assertThat(page.getKey()).isEqualTo(KEY);
        assertThat(page.getForm()).containsEntry("count", "1");
        assertThat(page.getTiles()).singleElement().satisfies(tile -> {
            assertThat(tile.quote().buy().units()).isEqualTo(4_750);
            assertThat(tile.profit().units()).isEqualTo(250);
            assertThat(tile.chosen()).isTrue();
        });
    }

    @Test
    void twoClicksAReloadAndTheWayBackChargeOnce() {
        PlayedExchange first = sent("4750");
        sold(first, "2", "");
        PlayedExchange second = sent("4750");
        sold(second, "2", "");

        assertThat(first.went()).matches("/agent/sale\\?item=[a-z2-7]{26}");
        assertThat(second.went()).isEqualTo(first.went() + "&said=sold_before");
        assertThat(balance()).isEqualTo(20_000 - 2 * 4_750);
    }

    @Test
    void somethingElseUnderTheSameKeyIsNotSoldUntilItIsWantedOnceMore() {
        sold(sent("4750"), "1", "");
        PlayedExchange other = sent("4750");

        SellBacking page = sold(other, "2", "");
        page.open();

        assertThat(other.went()).isEmpty();
        assertThat(page.notes.getRefusals()).containsExactly("seller.sell.refused.key");
        assertThat(page.getKey()).hasSize(22).isNotEqualTo(KEY);
        assertThat(balance()).isEqualTo(20_000 - 4_750);
    }

    @Test
    void priceThatChangedInBetweenIsSaidAndNothingIsCharged() {
        PlayedExchange exchange = sent("4500");

        SellBacking page = sold(exchange, "1", "");

        assertThat(exchange.went()).isEmpty();
        assertThat(page.notes.of("offer")).contains("Rp 4.750");
        assertThat(balance()).isEqualTo(20_000);
    }

    @Test
    void whatTheWalletDoesNotHoldIsSaidWithBothAmounts() {
        SellBacking page = sold(sent("4750"), "5", "");

        assertThat(page.notes.of("count")).contains("Rp 20.000", "Rp 23.750");
        assertThat(balance()).isEqualTo(20_000);
    }

    @Test
    void saleOverALimitGoesToThoseThatWaitAndIsNotCharged() {
        selling = house.limited.apply(new SaleLimits(1, 0, 0, Optional.empty()));
        PlayedExchange first = sent("4750");
        sold(first, "2", "");
        PlayedExchange again = sent("4750");
        sold(again, "2", "");

        AgentHeldBacking held = new AgentHeldBacking();
        held.exchange = new PlayedExchange();
        held.seller = seller;
        held.listHeldSales = new ListHeldSalesService(house.heldSales, house.transactions);
        held.open();

        assertThat(first.went()).isEqualTo("/agent/held?said=held");
        assertThat(again.went()).isEqualTo(first.went());
        assertThat(balance()).isEqualTo(20_000);
        assertThat(held.getRows()).singleElement().satisfies(row -> {
            assertThat(held.standingOf(row)).isEqualTo(HeldStanding.WAITING);
            assertThat(held.saleOf(row)).isEmpty();
            assertThat(held.reasonOf(row)).isEmpty();
        });
        assertThat(held.isMore()).isFalse();
        assertThat(held.getNextPath()).isEqualTo("/agent/held");
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', count, too-small",
        "101, '', count, too-large",
        "'', '', count, missing",
        "satu, '', count, not-whole-number",
        "1, 12, phone, phone"
    })
    void badInputIsSaidBesideItsField(String count, String phone, String field, String key) {
        SellBacking page = sold(sent("4750"), count, phone);

        assertThat(page.notes.keys()).containsEntry(field, key);
        assertThat(balance()).isEqualTo(20_000);
    }

    @Test
    void formWithoutOfferPriceOrKeySellsNothing() {
        for (PlayedExchange broken : new PlayedExchange[] {
            new PlayedExchange().with("key", KEY).posted(),
            new PlayedExchange().with("key", KEY).with("offer", "1hari").posted(),
            new PlayedExchange()
                    .with("offer", "1hari")
                    .with("price.1hari", "4750")
                    .with("key", "x")
                    .posted()
        }) {
            assertThat(sold(broken, "1", "").notes.keys()).containsEntry("offer", "missing");
        }
        assertThat(balance()).isEqualTo(20_000);
    }

    @Test
    void closedOfferAndSuspendedAgentSellNothing() {
        house.offers.save(SaleInMemory.oneDay(false));
        assertThat(sold(sent("4750"), "1", "").notes.keys()).containsEntry("offer", "offer-closed");

        Agent sari = seller.agent();
        house.agents.save(new Agent(sari.code(), sari.name(), sari.phone(), sari.level(), false));
        assertThat(sold(sent("4750"), "1", "").notes.getRefusals()).containsExactly("seller.sell.refused.suspended");
        assertThat(balance()).isEqualTo(20_000);
    }

    private static PlayedExchange sent(String price) {
        return new PlayedExchange()
                .with("key", KEY)
                .with("offer", "1hari")
                .with("price.1hari", price)
                .posted();
    }

    private SellBacking sold(PlayedExchange exchange, String count, String phone) {
        SellBacking page = page(exchange);
        page.getForm().with("count", count).with("phone", phone);
        page.sell();
        return page;
    }

    private long balance() {
        return seller.getWallet().balance().units();
    }

    private SellBacking page(PlayedExchange exchange) {
        SellBacking page = new SellBacking();
        page.sellVouchers = selling;
        page.viewPriceList = house.viewPriceList;
        page.phones = typed -> typed.length() > 8 ? Optional.of(new PhoneNumber("+6281234567890")) : Optional.empty();
        page.seller = seller;
        page.exchange = exchange;
        page.notes = new PlayedNotes();
        page.look = new PlayedLook();
        page.shown = new PlayedShown(house.clock);
        page.random = new Random(7);
        return page;
    }
}
