package id.mikhmon.web.portal.agent.sell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.SaleInMemory;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.agent.PlayedSeller;
import id.mikhmon.web.portal.agent.VoucherStanding;
import id.mikhmon.web.portal.frame.PlayedExchange;
import id.mikhmon.web.portal.frame.PlayedShown;
import id.mikhmon.web.portal.frame.PlayedTexts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaleBackingTest {
    private final SaleInMemory house = new SaleInMemory();
    private final PlayedSeller seller = new PlayedSeller(house).with(1_000_000);
    private int keys;

    @Test
    void codesAreShownToCopyToScanAndToShare() {
        SaleBacking page = opened(sold(2, Optional.of(SaleInMemory.BUYER)));

        assertThat(page.getSlips()).hasSize(2).allSatisfy(slip -> {
            assertThat(slip.ready()).isTrue();
            assertThat(slip.code().replace(" ", "")).isEqualTo(slip.copied());
            assertThat(slip.qr()).isPresent();
            assertThat(page.getShared()).contains(slip.copied(), slip.login().orElseThrow());
        });
        assertThat(page.getWhatsApp())
                .startsWith("https://wa.me/6281234567890?text=Voucher%20WiFi")
                .doesNotContain(" ");
    }

    @Test
    void whileTheRouterIsAwayNoCodeIsShownAndNothingCanBeShared() {
        house.router.goAway();

        SaleBacking page = opened(sold(1, Optional.empty()));

        assertThat(page.getSlips()).singleElement().satisfies(slip -> {
            assertThat(slip.standing()).isEqualTo(VoucherStanding.WAITING);
            assertThat(slip.copied()).isEmpty();
            assertThat(slip.qr()).isEmpty();
        });
        assertThat(page.isReady()).isFalse();
        assertThat(page.getWhatsApp()).isEmpty();

        house.pass(SaleInMemory.REFUND_AFTER.plusSeconds(1));
        assertThat(opened(page.getSale().sale().id().value()).getSlips())
                .extracting(SaleBacking.Slip::standing)
                .containsExactly(VoucherStanding.RETURNED);
    }

    @Test
    void moreThanFitIntoAnAddressAreNotLinked() {
        assertThat(opened(sold(21, Optional.empty())).getWhatsApp()).isEmpty();
        assertThat(opened(sold(20, Optional.empty())).getWhatsApp()).startsWith("https://wa.me/?text=");
    }

    @Test
    void aSaleIsAskedForTheAgentWhoIsSignedInAndAnotherOnesIsNotThere() {
        String sale = sold(1, Optional.empty());
        for (String item : new String[] {"", "x", "a".repeat(26)}) {
            PlayedExchange exchange = new PlayedExchange().with("item", item);
            page(exchange, house.viewSale).open();
            assertThat(exchange.went()).as(item).isEqualTo("404");
        }
        PlayedExchange exchange = new PlayedExchange().with("item", sale).with("agent", "AG002");
        page(exchange, (agent, id) -> {
                    assertThat(agent).isEqualTo(SaleInMemory.SARI);
                    return Optional.empty();
                })
                .open();
        assertThat(exchange.went()).isEqualTo("404");
    }

    private String sold(int count, Optional<PhoneNumber> phone) {
        SellVouchers.Outcome outcome = house.sellVouchers.sell(new SellVouchers.Command(
                SaleInMemory.SARI,
                SaleInMemory.ONE_DAY,
                count,
                new SoldTo(Optional.empty(), phone, Language.INDONESIAN),
                Optional.empty(),
                new IdempotencyKey("k" + ++keys),
                "f"));
        return ((SellVouchers.Sold) outcome).sale().value();
    }

    private SaleBacking opened(String sale) {
        SaleBacking page = page(new PlayedExchange().with("item", sale), house.viewSale);
        page.open();
        return page;
    }

    private SaleBacking page(PlayedExchange exchange, ViewSale viewSale) {
        SaleBacking page = new SaleBacking();
        page.viewSale = viewSale;
        page.seller = seller;
        page.exchange = exchange;
        page.texts = new PlayedTexts();
        page.settings = PlayedShown.SETTINGS;
        return page;
    }
}
