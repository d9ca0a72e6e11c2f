package id.mikhmon.bootstrap.browser;

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
            assertThat(order.copyVoucher().innerText()).contains("Tersalin");
            assertThat(window.page().evaluate("navigator.clipboard.readText()")).isEqualTo(voucher.get("username"));
            complaints.areNone();
        }
    }
}
