package id.mikhmon.web.portal.buyer.shop;

import static id.mikhmon.web.portal.buyer.testing.PagesUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.portal.buyer.testing.Goods;
import id.mikhmon.web.portal.buyer.testing.PagesUnderTest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesPageTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final PagesUnderTest pages = new PagesUnderTest(false);

    @Test
    void showsTheAgentTheOffersAndTheTotalBeforeTheButton() {
        Answer answer = pages.get("/public/?agent=AG001");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .contains(
                        "Agen: Warung Sari · AG001", "3 jam", "Rp 2.000", "Mingguan", "kuota 20 GB", "Bayar Rp 2.764");
    }

    @Test
    void theOwnersOwnShopNamesNoAgent() {
        String page = text(pages.get("/public/"));

        assertThat(page).contains("Bayar Rp 2.764").doesNotContain("Agen:");
    }

    @Test
    void theChosenOfferCanStandInTheAddress() {
        assertThat(text(pages.get("/public/?offer=1hari"))).contains("Bayar Rp 5.785");
        assertThat(text(pages.get("/public/?offer=gone"))).contains("Bayar Rp 2.764");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG999", "ag001", "x", "AG001'--", "%3Cscript%3E"})
    void anUnknownAgentIsToldSoWith404(String agent) {
        Answer answer = pages.get("/public/?agent=" + agent);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).contains("Agen tidak ditemukan").doesNotContain("<form");
    }

    @Test
    void speaksTheLanguageThatIsAskedForOrPreferred() {
        assertThat(text(pages.get("/public/"))).contains("<html lang=\"id\">", "Beli voucher WiFi");
        assertThat(text(pages.get("/public/", "en-GB,en;q=0.9"))).contains("<html lang=\"en\">", "Buy a WiFi voucher");
        assertThat(text(pages.get("/public/?lang=id", "en"))).contains("Beli voucher WiFi");
        assertThat(text(pages.get("/public/?lang=en"))).contains("Pay Rp 2.764", "name=\"lang\" value=\"en\"");
    }

    @Test
    void twoCopiesAreEqualButForTheirKeys() {
        String first = text(pages.get("/public/"));
        String second = text(pages.get("/public/"));

        assertThat(key(first)).hasSize(22).isNotEqualTo(key(second));
        assertThat(first.replace(key(first), "")).isEqualTo(second.replace(key(second), ""));
        assertThat(pages.shop.shopsViewed).isEqualTo(1);
    }

    @Test
    void nothingForSaleIsSaidInsteadOfAForm() {
        pages.shop.offers.clear();

        Answer answer = pages.get("/public/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).contains("Belum ada paket yang dijual").doesNotContain("<form");
    }

    @Test
    void noWayToPayIsSaidInsteadOfAForm() {
        pages.shop.channels.clear();

        assertThat(text(pages.get("/public/"))).contains("Belum ada cara bayar").doesNotContain("<form");
    }

    @Test
    void anOfferThatNoChannelTakesCannotBePaidButTheOthersCan() {
        pages.shop.channels.removeIf(channel -> !channel.equals(Goods.ALFAMART));

        String page = text(pages.get("/public/"));

        assertThat(page)
                .contains("Belum ada cara bayar untuk paket ini", "value=\"ALFAMART\" disabled")
                .contains("data-totals=\"31000\"");
    }

    @Test
    void aRouterThatIsAwayIsSaidAtTheTopAndAtTheOffer() {
        pages.shop.routersAway.add(Goods.ONE_DAY.id());

        assertThat(text(pages.get("/public/")))
                .contains("Sebagian router sedang tidak terjangkau", "router tidak terjangkau</span>");
    }

    @Test
    void whatOwnersTypeIsShownAsTyped() {
        Offer nasty = Goods.offer(
                "x",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                9_000,
                Duration.ofDays(1),
                UsageLimits.NONE);
        pages.shop.offers.add(nasty);

        assertThat(text(pages.get("/public/")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void theTrainingBannerStandsOnThePageInTheSandboxOnly() {
        assertThat(text(new PagesUnderTest(true).get("/public/"))).contains("Mode latihan.");
        assertThat(text(pages.get("/public/"))).doesNotContain("Mode latihan.");
    }

    @Test
    void aStoreThatIsAwayIsSaidWith503() {
        pages.shop.failure = Optional.of(new StoreUnavailable("gone", new IllegalStateException()));

        Answer answer = pages.get("/public/");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(text(answer)).contains("kami sedang tidak dapat melayani");
    }

    @Test
    void aMistakeOfOursIsAFriendlyPageWithoutItsInside() {
        pages.shop.failure = Optional.of(new IllegalStateException("inside"));

        Answer answer = pages.get("/public/");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).contains("Ada yang salah di pihak kami").doesNotContain("inside", "Exception");
    }

    @Test
    void theRootLeadsToTheShop() {
        Answer answer = pages.get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("Location", "/public/");
        assertThat(pages.get("/public?agent=AG001").headers()).containsEntry("Location", "/public/?agent=AG001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/?agent=%FF", "/public/?agent=AG001&agent=AG001", "/public/?lang=%"})
    void anAddressThatCannotBeReadIsRefusedWith400(String address) {
        assertThat(pages.get(address).status()).isEqualTo(400);
    }

    private static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
