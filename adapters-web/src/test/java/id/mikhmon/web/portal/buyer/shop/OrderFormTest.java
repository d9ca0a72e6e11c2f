package id.mikhmon.web.portal.buyer.shop;

import static id.mikhmon.web.portal.buyer.testing.PagesUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.portal.buyer.testing.Goods;
import id.mikhmon.web.portal.buyer.testing.PagesUnderTest;
import id.mikhmon.web.portal.buyer.testing.PlayedShop;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFormTest {
    private static final String GOOD =
            "agent=AG001&lang=&key=k1&total=5785&offer=1hari&channel=QRIS&phone=0812+3456+7890&name=Siti";

    private final PagesUnderTest pages = new PagesUnderTest(false);

    @Test
    void aGoodFormMakesAnOrderAndLeadsToItsPage() {
        Answer answer = pages.post("/public/order", GOOD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", "/public/order/" + PlayedShop.NEW_ORDER);
        PlaceOrder.Command command = pages.shop.placed.get(0);
        assertThat(command.offer()).isEqualTo(Goods.ONE_DAY.id());
        assertThat(command.agent()).contains(Goods.WARUNG_SARI.code());
        assertThat(command.channel()).isEqualTo(Goods.QRIS.code());
        assertThat(command.customer().phone()).isEqualTo(Goods.BUYER);
        assertThat(command.customer().name()).isEqualTo("Siti");
        assertThat(command.customer().language()).isEqualTo(Language.INDONESIAN);
        assertThat(command.shown()).contains(Money.rupiah(5_000));
        assertThat(command.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void aBuyerNeedNotGiveANameOrComeFromAnAgent() {
        pages.post("/public/order", GOOD.replace("&name=Siti", "").replace("agent=AG001&", ""));

        PlaceOrder.Command command = pages.shop.placed.get(0);
        assertThat(command.customer().name()).isEqualTo("Pelanggan");
        assertThat(command.agent()).isEmpty();
    }

    @Test
    void theLanguageThatWasAskedForGoesAlong() {
        Answer answer = pages.post("/public/order", GOOD.replace("lang=", "lang=en"));

        assertThat(answer.headers()).containsEntry("Location", "/public/order/" + PlayedShop.NEW_ORDER + "?lang=en");
        assertThat(pages.shop.placed.get(0).customer().language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aDoubleTapMakesOneOrder() {
        Answer first = pages.post("/public/order", GOOD);
        Answer second = pages.post("/public/order", GOOD);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(pages.shop.placed).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherChoicesAsksOnceMoreWithAFreshKey() {
        pages.post("/public/order", GOOD);

        Answer answer = pages.post("/public/order", GOOD.replace("Siti", "Sari"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer))
                .contains("sudah dibuat pesanan dengan pilihan lain")
                .doesNotContain("value=\"k1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offer=1hari     | offer=          | 400 | offer   | Pilih paket.",
                "offer=1hari     | offer=gone      | 409 | offer   | Paket itu tidak dijual saat ini",
                "offer=1hari     | offer=%3Cb%3E   | 409 | offer   | Paket itu tidak dijual saat ini",
                "channel=QRIS    | channel=        | 400 | channel | Pilih cara bayar.",
                "channel=QRIS    | channel=NONE    | 422 | channel | Cara bayar itu tidak tersedia",
                "channel=QRIS    | channel=ALFAMART| 422 | channel | Cara bayar itu tidak tersedia",
                "phone=0812+3456+7890 | phone=     | 400 | phone   | Isi nomor WhatsApp Anda",
                "phone=0812+3456+7890 | phone=12   | 400 | phone   | Nomor WhatsApp tidak terbaca",
                "phone=0812+3456+7890 | phone=081234567890081234567890081234567890081234 | 400 | phone | tidak terbaca",
                "name=Siti       | name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | 400 | name | 60 huruf",
                "name=Siti       | name=a%00b      | 400 | name    | tidak dapat dibaca",
            })
    void aMistakeIsSaidAtItsFieldAndAboveAndMakesNoOrder(
            String good, String bad, int status, String field, String sentence) {
        Answer answer = pages.post("/public/order", GOOD.replace(good.strip(), bad.strip()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer))
                .contains("Pesanan belum dibuat", "href=\"#" + field + "\"", sentence)
                .contains("value=\"k1\"");
        assertThat(pages.shop.placed).isEmpty();
    }

    @Test
    void whatWasTypedAndChosenStays() {
        String page = text(pages.post(
                "/public/order",
                GOOD.replace("phone=0812+3456+7890", "phone=abc").replace("1hari", "7hari")));

        assertThat(page)
                .contains("value=\"abc\"", "value=\"Siti\"")
                .containsPattern("value=\"7hari\"[^>]* checked")
                .containsPattern("value=\"QRIS\"[^>]* checked");
    }

    @Test
    void severalMistakesAreSummedUp() {
        Answer answer = pages.post("/public/order", "agent=AG001&key=k1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).contains("href=\"#offer\"", "href=\"#phone\"");
    }

    @Test
    void anotherTotalThanTheButtonSaidMakesNoOrderButAsksOnceMore() {
        Answer answer = pages.post("/public/order", GOOD.replace("total=5785", "total=2764"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer))
                .contains("Total menjadi Rp 5.785; tekan Bayar sekali lagi")
                .contains("name=\"total\" value=\"5785\"", "value=\"0812 3456 7890\"");
        assertThat(pages.shop.placed).isEmpty();

        assertThat(pages.post("/public/order", GOOD).status()).isEqualTo(303);
    }

    @Test
    void withoutScriptsTheTotalCanBeBroughtUpToDateWithoutAnOrder() {
        Answer answer = pages.post("/public/order", GOOD.replace("1hari", "7hari") + "&recount=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).contains("Bayar Rp 25.925", "value=\"0812 3456 7890\"");
        assertThat(pages.shop.placed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=", "key=%20", "key=a%0Ab", "key=%C3%A9"})
    void aFormWithoutAGoodKeyComesBackWithAFreshOne(String key) {
        Answer answer = pages.post("/public/order", GOOD.replace("key=k1", key));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).containsPattern("name=\"key\" value=\"[A-Za-z0-9_-]{22}\"");
        assertThat(pages.shop.placed).isEmpty();
    }

    @Test
    void whoOrdersFasterThanPeopleDoHasToWaitAndLosesNothing() {
        for (int i = 0; i < PagesUnderTest.MOST_ORDERS; i++) {
            pages.post("/public/order", GOOD.replace("key=k1", "key=many" + i));
        }

        Answer answer = pages.post("/public/order", GOOD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "3");
        assertThat(text(answer)).contains("Terlalu banyak pesanan", "value=\"0812 3456 7890\"", "value=\"k1\"");
        assertThat(pages.shop.placed).hasSize(PagesUnderTest.MOST_ORDERS);
    }

    @Test
    void anUnknownAgentMakesNoOrder() {
        Answer answer = pages.post("/public/order", GOOD.replace("AG001", "AG999"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(pages.shop.placed).isEmpty();
    }

    @Test
    void whatTheShopRefusesAtTheLastMomentIsSaid() {
        assertThat(refused(new PlaceOrder.OfferClosed()).status()).isEqualTo(409);
        assertThat(refused(new PlaceOrder.UnknownOffer()).status()).isEqualTo(422);
        assertThat(refused(new PlaceOrder.UnknownChannel()).status()).isEqualTo(422);
        assertThat(refused(new PlaceOrder.AmountOutOfBounds(Money.rupiah(1), Money.rupiah(2)))
                        .status())
                .isEqualTo(422);
        assertThat(refused(new PlaceOrder.UnknownAgent()).status()).isEqualTo(404);
    }

    @Test
    void aPriceThatChangesAtTheLastMomentIsSaidAndNothingIsCharged() {
        pages.shop.placing = () -> {
            pages.shop.offers.replaceAll(offer -> offer.at(offer.price().plus(Money.rupiah(1_000))));
            return new PlaceOrder.PriceChanged(Money.rupiah(6_000));
        };

        Answer answer = pages.post("/public/order", GOOD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer))
                .contains("Total menjadi Rp 6.792; tekan Bayar sekali lagi")
                .contains("name=\"total\" value=\"6792\"", "value=\"0812 3456 7890\"", "value=\"k1\"");
        assertThat(pages.shop.placed).isEmpty();
    }

    @Test
    void anOfferThatIsGoneWithItsPriceIsSaidToBeGone() {
        pages.shop.placing = () -> {
            pages.shop.offers.remove(Goods.ONE_DAY);
            return new PlaceOrder.PriceChanged(Money.rupiah(6_000));
        };

        Answer answer = pages.post("/public/order", GOOD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(answer)).contains("Paket itu tidak dijual saat ini");
    }

    @Test
    void nastyTextComesBackAsTyped() {
        String page = text(pages.post(
                "/public/order",
                GOOD.replace("name=Siti", "name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                        .replace("phone=0812+3456+7890", "phone=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")));

        assertThat(page)
                .doesNotContain("<script>alert", "<img")
                .contains("value=\"&#34;>&lt;script>alert(1)&lt;/script>\"");
    }

    @Test
    void aFormOverEightKibibytesIsRefused() {
        Answer answer = pages.post("/public/order", GOOD + "&x=" + "y".repeat(OrderForm.MOST));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(pages.shop.placed).isEmpty();
    }

    @Test
    void somethingElseThanAFormIsRefused() {
        assertThat(pages.post("/public/order", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(pages.post("/public/order", "", new byte[0]).status()).isEqualTo(415);
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThat(pages.post("/public/order", GOOD.replace("Siti", "%E9")).status())
                .isEqualTo(400);
    }

    @Test
    void onlyPostsMakeOrders() {
        assertThat(pages.get("/public/order?" + GOOD).headers()).containsEntry("Location", "/public/");
        Answer put =
                pages.answer(new PageRequest("PUT", "/public/order", "", "", "", "", InputStream::nullInputStream));
        assertThat(put.status()).isEqualTo(405);
        assertThat(pages.post("/public/", GOOD).status()).isEqualTo(405);
        assertThat(pages.shop.placed).isEmpty();
    }

    private Answer refused(PlaceOrder.Outcome outcome) {
        pages.shop.placing = () -> outcome;
        return pages.post("/public/order", GOOD);
    }
}
