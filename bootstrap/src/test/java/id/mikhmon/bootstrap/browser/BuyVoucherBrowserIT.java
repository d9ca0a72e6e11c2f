package id.mikhmon.bootstrap.browser;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.RunningServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer buys a voucher with the browser at hand, pays, and reads the code. */
class BuyVoucherBrowserIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Surroundings AROUND = new Surroundings(SERVER);
    /** Two busy cores: in good health it takes a second or two. */
    private static final Duration SOON = Duration.ofSeconds(30);
    /** A page without scripts looks again every 20 s while it waits for a payment. */
    private static final Duration UNTIL_REFRESHED = Duration.ofSeconds(50);
    /** The shop looks at its routers twice a minute, and an open page reads itself again every 45 s. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(120);

    private static void twoTapsMakeOneOrder(BrowserWindow window) {
        String phone = Surroundings.ownPhone();
        SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001").phone(phone);

        sales.pay().dblclick();
        window.page().waitForURL("**/public/order/*");

        assertThat(AROUND.ordersOf(phone)).isOne();
    }

    @Nested
    class OnAPhone {
        @RegisterExtension
        final BrowserWindow window = BrowserWindow.phone();

        @AfterEach
        void theRouterIsWell() {
            AROUND.router("NONE");
        }

        @Test
        void theVoucherAppearsOnTheOpenPageAsSoonAsItIsPaid() {
            Complaints complaints = Complaints.of(window.page(), SERVER);
            window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001")
                    .choose("1 hari")
                    .phone(Surroundings.ownPhone())
                    .payBy("QRIS");
            assertThat(sales.payButton()).isEqualTo("Bayar Rp 5.785");

            OrderPage order = sales.paid().awaitPayable();

            assertThat(order.headline()).isEqualTo("Menunggu pembayaran");
            assertThat(order.qr().boundingBox().width).isGreaterThanOrEqualTo(240);
            assertThat(order.amount()).isEqualTo("Rp 5.785");

            window.page().evaluate("window.stayed = true");
            AROUND.pay(order.id());
            order.awaitHeadline("Voucher Anda siap", SOON);

            var voucher = Surroundings.part(AROUND.order(order.id()), "voucher");
            assertThat(window.page().evaluate("window.stayed === true"))
                    .as("without loading the page again")
                    .isEqualTo(true);
            assertThat(order.voucherGroups().allTextContents()).hasSize(2).allMatch(group -> group.length() == 4);
            assertThat(String.join("", order.voucherGroups().allTextContents())).isEqualTo(voucher.get("username"));
            assertThat(order.loginLink()).isEqualTo(voucher.get("loginUrl"));

            order.copyVoucher().click();
            order.awaitWords("Tersalin", SOON);
            assertThat(window.page().evaluate("navigator.clipboard.readText()")).isEqualTo(voucher.get("username"));
            assertThat(Wording.ofOnly("en").on(window.page(), AROUND.ownersWords()))
                    .isEmpty();
            complaints.areNone();
        }

        @Test
        void aSecondTapOnPayMakesNoSecondOrder() {
            twoTapsMakeOneOrder(window);
        }

        @Test
        void aHintUnderTheNumberDoesNotMoveTheButtonFromUnderTheFinger() {
            SalesPage sales =
                    SalesPage.opened(window.page(), SERVER, "agent=AG001").phone("0812");

            sales.pay().tap();

            assertThat(sales.notice()).contains("Pesanan belum dibuat.", "Nomor WhatsApp tidak terbaca.");
        }

        @Test
        void aPaidOrderWhoseRouterIsAwaySaysWhyItWaitsAndEndsByItself() {
            OrderPage order = SalesPage.opened(window.page(), SERVER, "agent=AG001")
                    .choose("1 hari")
                    .phone(Surroundings.ownPhone())
                    .payBy("QRIS")
                    .paid()
                    .awaitPayable();
            AROUND.router("REFUSE");
            AROUND.pay(order.id());

            order.awaitHeadline("Lunas, voucher sedang dibuat", SOON)
                    .awaitWords("Router sedang tidak terjangkau; voucher dikirim otomatis", UNTIL_NOTICED);
            assertThat(order.words()).contains("Anda tidak perlu membayar lagi.");
            window.screenshot("order-router-away-id-light-360");

            AROUND.router("NONE");
            order.awaitHeadline("Voucher Anda siap", UNTIL_NOTICED);
            assertThat(order.voucherGroups().count()).isEqualTo(2);
        }
    }

    @Nested
    class OnAPhoneWithoutScript {
        @RegisterExtension
        final BrowserWindow window = BrowserWindow.phone().withoutScript();

        @Test
        void aPlainFormSellsForTheTotalThatItShowed() {
            Complaints complaints = Complaints.of(window.page(), SERVER);
            String phone = Surroundings.ownPhone();
            SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001")
                    .phone(phone)
                    .choose("7 hari")
                    .updateTotal();
            assertThat(sales.total()).isEqualTo(AROUND.total("7hari", "QRIS"));
            assertThat(sales.payButton()).isEqualTo("Bayar " + AROUND.total("7hari", "QRIS"));

            OrderPage order = sales.paid().awaitPayable();

            assertThat(AROUND.ordersOf(phone)).isOne();
            assertThat(order.qr().boundingBox().width).isGreaterThanOrEqualTo(240);
            assertThat(order.amount()).isEqualTo(AROUND.total("7hari", "QRIS"));

            AROUND.pay(order.id());
            order.awaitHeadline("Voucher Anda siap", UNTIL_REFRESHED);

            var voucher = Surroundings.part(AROUND.order(order.id()), "voucher");
            assertThat(String.join("", order.voucherGroups().allTextContents())).isEqualTo(voucher.get("username"));
            assertThat(order.loginLink()).isEqualTo(voucher.get("loginUrl"));
            assertThat(order.copyVoucher().isVisible())
                    .as("a button that cannot work without scripts")
                    .isFalse();
            complaints.areNone();
        }

        @Test
        void aTotalThatIsNoLongerRightIsShownAgainBeforeAnythingIsOrdered() {
            String phone = Surroundings.ownPhone();
            SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001")
                    .phone(phone)
                    .choose("1 hari");

            follow(sales.pay());

            assertThat(sales.notice())
                    .isEqualTo("Total menjadi Rp 5.785; tekan Bayar sekali lagi. Belum ada pesanan yang dibuat.");
            assertThat(AROUND.ordersOf(phone)).isZero();
            assertThat(sales.payButton()).isEqualTo("Bayar Rp 5.785");

            OrderPage order = sales.paid();
            assertThat(AROUND.ordersOf(phone)).isOne();
            assertThat(order.words()).contains("1 hari", "Rp 5.785");
        }

        @Test
        void aSecondTapOnPayMakesNoSecondOrder() {
            twoTapsMakeOneOrder(window);
        }
    }

    @Nested
    class OnADesktopInEnglish {
        @RegisterExtension
        final BrowserWindow window = BrowserWindow.desktop();

        private final Wording indonesian = Wording.ofOnly("id");

        @AfterEach
        void theGatewayIsWell() {
            AROUND.gateway("NONE");
        }

        @Test
        void theWholeWayIsInEnglish() {
            Complaints complaints = Complaints.of(window.page(), SERVER);
            SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001&lang=en");
            nothingIsIndonesian();
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("en");

            OrderPage order = sales.choose("7 hari")
                    .phone(Surroundings.ownPhone())
                    .payBy("QRIS")
                    .paid()
                    .awaitPayable();
            assertThat(order.headline()).isEqualTo("Waiting for payment");
            nothingIsIndonesian();

            order.changeChannel("BRIVA");
            assertThat(order.notice()).contains("The way to pay was changed.");
            order.awaitWords("Payment code", SOON);
            assertThat(order.amount()).isEqualTo(AROUND.total("7hari", "BRIVA"));
            nothingIsIndonesian();

            AROUND.gateway("CALLBACK_LOST");
            AROUND.pay(order.id());
            order.sayPaid();
            order.awaitHeadline("Your voucher is ready", SOON);
            assertThat(order.words()).contains("Log in to WiFi", "Order details");
            nothingIsIndonesian();
            complaints.areNone();
        }

        @Test
        void theFormAndItsMistakesAreInEnglish() {
            SalesPage sales = SalesPage.opened(window.page(), SERVER, "agent=AG001&lang=en");

            follow(sales.phone("0812").pay());

            assertThat(sales.notice())
                    .contains("No order was made. Please correct:", "The WhatsApp number cannot be read.");
            nothingIsIndonesian();
        }

        private void nothingIsIndonesian() {
            assertThat(indonesian.on(window.page(), AROUND.ownersWords())).isEmpty();
        }
    }
}
