package id.mikhmon.web.portal.buyer.order;

import static id.mikhmon.web.portal.buyer.testing.PagesUnderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.ChangeChannel;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.OrderEvent;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.portal.buyer.testing.Goods;
import id.mikhmon.web.portal.buyer.testing.Orders;
import id.mikhmon.web.portal.buyer.testing.PagesUnderTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPageTest {
    private static final String PAGE = "/public/order/" + Orders.ID;

    private final PagesUnderTest pages = new PagesUnderTest(false);

    @Test
    void aNewOrderSaysThatItsPaymentIsBeingPreparedAndLooksAgainInTwoSeconds() {
        String page = show(Orders.anOrder());

        assertThat(page)
                .contains("Pembayaran sedang disiapkan")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>")
                .contains("data-poll=\"/api/v1/orders/" + Orders.ID + "\"");
    }

    @Test
    void aQrisPaymentShowsItsCodeAmountTimeAndSteps() {
        String page = show(Orders.anOrder().payableByQris());

        assertThat(page)
                .contains("Bayar dengan QRIS", "<svg class=\"qr\"", "Rp 5.785", "data-copy=\"5785\"")
                .contains("22 Nov 2026 15.05 WIB", "data-left=\"3540\"")
                .contains("Buka aplikasi bank atau e-wallet Anda.")
                .contains("action=\"" + PAGE + "/recheck\"", "action=\"" + PAGE + "/channel\"")
                .doesNotContain("gateway.example");
    }

    @Test
    void aVirtualAccountShowsItsNumberAndCopiesItWithoutBlanks() {
        assertThat(show(Orders.anOrder().payableByVirtualAccount()))
                .contains("12345 67890 12345", "data-copy=\"123456789012345\"", "BRI Virtual Account");
    }

    @Test
    void aPaymentElsewhereIsALink() {
        assertThat(show(Orders.anOrder().payableElsewhere("https://pay.example/x?a=1&b=2")))
                .contains("href=\"https://pay.example/x?a=1&amp;b=2\"", "Lanjut ke OVO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:alert(1)"})
    void aGatewaysAddressThatIsNoWebAddressIsNoLink(String address) {
        assertThat(show(Orders.anOrder().payableElsewhere(address))).doesNotContain(address);
    }

    @Test
    void aSilentGatewayIsSaid() {
        assertThat(show(Orders.anOrder().gatewaySilent()))
                .contains("Penyedia pembayaran belum menjawab", "Saya sudah bayar", "Ganti cara bayar");
    }

    @Test
    void aPaidOrderSaysWhyItWaits() {
        assertThat(show(Orders.anOrder().paid()))
                .contains("Lunas, voucher sedang dibuat", "biasanya siap dalam beberapa detik");

        pages.shop.routersAway.add(Goods.ONE_DAY.id());
        assertThat(show(Orders.anOrder().paid()))
                .contains("Router sedang tidak terjangkau; voucher dikirim otomatis", "tidak perlu membayar lagi");
    }

    @Test
    void aDeliveredOrderShowsTheCodeInGroupsThatCopyWithoutBlanks() {
        String page = show(Orders.anOrder().deliveredWith("k7qv2mzx", "k7qv2mzx"));

        assertThat(page)
                .contains("<span>k7qv</span><wbr><span>2mzx</span>", "data-copy=\"k7qv2mzx\"")
                .contains("href=\"http://hotspot.lan/login?username=k7qv2mzx&amp;password=k7qv2mzx\"", "Masuk ke WiFi")
                .contains("Berlaku 1 hari sejak pertama kali masuk.")
                .doesNotContain("Kata sandi", "http-equiv=\"refresh\"", "data-poll");
    }

    @Test
    void aPasswordOfItsOwnIsShown() {
        assertThat(show(Orders.anOrderFor(Goods.ONE_WEEK).deliveredWith("mkh-k7qv", "8462")))
                .contains("Nama pengguna", "Kata sandi", "data-copy=\"8462\"", "Kuota 20 GB.");
    }

    @Test
    void theOtherEndsAreSaidWithWhatTheyMeanForTheMoney() {
        assertThat(show(Orders.anOrder().payableByQris().after(OrderEvent.PAYMENT_EXPIRED)))
                .contains("Waktu bayar habis", "Kami tidak menerima pembayaran");
        assertThat(show(Orders.anOrder().refusedByTheGateway()))
                .contains(
                        "Pembayaran tidak berhasil",
                        "Kami tidak menerima uang",
                        "<details class=\"fold change\" id=\"change\" open");
        assertThat(show(Orders.anOrder().payableByQris().after(OrderEvent.WRONG_AMOUNT)))
                .contains("jumlahnya berbeda dari tagihan", "Hubungi 0812 9876 5432", "MK7Q3WRT5KXP");
        assertThat(show(Orders.anOrder().deliveredWith("k7qv2mzx", "k7qv2mzx").after(OrderEvent.SECOND_PAYMENT)))
                .contains("lebih dari satu pembayaran", "<span>k7qv</span>");
        assertThat(show(Orders.anOrder().deliveredWith("k7qv2mzx", "k7qv2mzx").after(OrderEvent.MONEY_RETURNED)))
                .contains("Uang sudah dikembalikan")
                .doesNotContain("<span>k7qv</span>", "Masuk ke WiFi");
    }

    @Test
    void thePageGoesOnInTheLanguageOfTheOrder() {
        Customer english = new Customer("Sam", Goods.BUYER, Optional.empty(), Language.ENGLISH);

        assertThat(show(Orders.anOrder().by(english).payableByQris())).contains("Waiting for payment", "Pay before");
        assertThat(text(pages.get(PAGE + "?lang=id"))).contains("Menunggu pembayaran");
    }

    @Test
    void theAddressIsASecretThatNobodyKeepsOrPassesOn() {
        pages.shop.orders.put(Orders.ID, Orders.anOrder().view());

        assertThat(pages.get(PAGE).headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Robots-Tag", "noindex, nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/order/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/public/order/x",
                "/public/order/../etc/passwd",
                "/public/order/%3Cscript%3E"
            })
    void anUnknownOrderIsToldSoWith404(String address) {
        Answer answer = pages.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).contains("Pesanan tidak ditemukan");
    }

    @Test
    void whoeverSaysThatTheyPaidIsAnsweredOnThePage() {
        pages.shop.orders.put(Orders.ID, Orders.anOrder().payableByQris().view());

        Answer answer = pages.post(PAGE + "/recheck", "lang=en");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", PAGE + "?note=asked&lang=en");
        assertThat(pages.shop.rechecked).containsExactly(Orders.ID);
        assertThat(text(pages.get(PAGE + "?note=asked"))).contains("Kami sedang bertanya kepada penyedia");

        pages.shop.recheckTaken = false;
        assertThat(pages.post(PAGE + "/recheck", "").headers()).containsEntry("Location", PAGE + "?note=wait");
        assertThat(text(pages.get(PAGE + "?note=%3Cb%3E"))).doesNotContain("<b>", "&lt;b&gt;");
    }

    @Test
    void anotherWayToPayCanBeChosen() {
        pages.shop.orders.put(Orders.ID, Orders.anOrder().payableByQris().view());

        Answer answer = pages.post(PAGE + "/channel", "channel=BRIVA");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("Location", PAGE + "?note=changed");
    }

    @Test
    void aChangeThatIsRefusedIsSaidOnThePage() {
        pages.shop.orders.put(Orders.ID, Orders.anOrder().payableByQris().view());

        assertThat(changed(new ChangeChannel.NotNow()).status()).isEqualTo(409);
        assertThat(text(changed(new ChangeChannel.NotNow()))).contains("tidak dapat diganti lagi");
        assertThat(changed(new ChangeChannel.UnknownChannel()).status()).isEqualTo(422);
        assertThat(changed(new ChangeChannel.AmountOutOfBounds(Money.rupiah(1), Money.rupiah(2)))
                        .status())
                .isEqualTo(422);
        assertThat(changed(new ChangeChannel.UnknownOrder()).status()).isEqualTo(404);
        assertThat(pages.post(PAGE + "/channel", "").status()).isEqualTo(400);
        assertThat(pages.post(PAGE + "/channel", "channel=%3Cb%3E").status()).isEqualTo(400);
        assertThat(pages.post("/public/order/x/channel", "channel=QRIS").status())
                .isEqualTo(404);
        assertThat(pages.post(PAGE + "/other", "").status()).isEqualTo(405);
    }

    @Test
    void whatOthersTypeIsShownAsTyped() {
        Customer nasty = new Customer("<script>alert(1)</script>", Goods.BUYER, Optional.empty(), Language.INDONESIAN);

        assertThat(show(Orders.anOrder().by(nasty).deliveredWith("<b>&\"'x", "'\"><i>")))
                .doesNotContain("<b>", "<i>", "<script>alert")
                .contains("&lt;b&gt;");
    }

    private Answer changed(ChangeChannel.Outcome outcome) {
        pages.shop.changeOutcome = outcome;
        return pages.post(PAGE + "/channel", "channel=QRIS");
    }

    private String show(Orders order) {
        pages.shop.orders.put(Orders.ID, order.view());
        Answer answer = pages.get(PAGE);
        assertThat(answer.status()).isEqualTo(200);
        return text(answer);
    }
}
