package id.mikhmon.web.portal.agent.price;

import static id.mikhmon.domain.agent.LevelFixture.aLevel;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.agent.SetSellPriceService;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.offer.FindOffersService;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedNotes;
import id.mikhmon.web.portal.frame.PlayedShown;
import id.mikhmon.web.portal.gate.PlayedVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentPriceBackingTest {
    private final SaleInMemory house = new SaleInMemory();

    @BeforeEach
    void levelWithOwnPrices() {
        house.levels.save(
                aLevel("BRONZE").withDiscount("5").withOwnPrices("90", "120").level());
    }

    @Test
    void ownPriceIsStoredAndShownAgain() {
        PlayedExchange exchange = new PlayedExchange().with("item", "1hari");
        AgentPriceBacking page = page(exchange.posted());
        page.getForm().with("sell", "5.500");

        page.save();

        assertThat(exchange.went()).isEqualTo("/agent/prices?said=saved");
        AgentPriceBacking again = page(new PlayedExchange().with("item", "1hari"));
        again.open();
        assertThat(again.getForm()).containsEntry("sell", "5500");

        AgentPriceBacking back = page(new PlayedExchange().with("item", "1hari").posted());
        back.save();
        back.open();
        assertThat(back.getLine().quote().sell().units()).isEqualTo(5_000);
    }

    @Test
    void priceOutOfRangeIsRefusedWithItsLimits() {
        AgentPriceBacking page = page(new PlayedExchange().with("item", "1hari").posted());
        page.getForm().with("sell", "6001");

        page.save();

        assertThat(page.notes.of("sell")).contains("Rp 4.750", "Rp 6.000");
    }

    @Test
    void levelThatAllowsNoOwnPricesRefusesThem() {
        house.levels.save(aLevel("BRONZE").withDiscount("5").level());
        AgentPriceBacking page = page(new PlayedExchange().with("item", "1hari").posted());
        page.getForm().with("sell", "5500");

        page.save();

        assertThat(page.notes.keys()).containsEntry("sell", "own-price-not-allowed");
    }

    @Test
    void offerThatTheAgentDoesNotSellIsNotThere() {
        for (String item : new String[] {"", "nothing", "../x"}) {
            PlayedExchange exchange = new PlayedExchange().with("item", item);
            page(exchange).open();
            assertThat(exchange.went()).as(item).isEqualTo("404");
        }
    }

    private AgentPriceBacking page(PlayedExchange exchange) {
        AgentPriceBacking page = new AgentPriceBacking();
        page.visitor = PlayedVisitor.owner();
        page.setSellPrice = new SetSellPriceService(
                house.agents,
                house.levels,
                house.prices,
                new FindOffersService(house.offers, house.transactions),
                new RecordAuditService(house.audit, house.transactions, house.clock),
                house.transactions);
        page.viewPriceList = house.viewPriceList;
        page.seller = new PlayedSeller(house);
        page.exchange = exchange;
        page.notes = new PlayedNotes();
        page.shown = new PlayedShown(house.clock);
        return page;
    }
}
