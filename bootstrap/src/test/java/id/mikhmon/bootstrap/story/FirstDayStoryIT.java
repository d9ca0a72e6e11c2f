package id.mikhmon.bootstrap.story;

import static id.mikhmon.bootstrap.running.BrowserWindow.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import id.mikhmon.bootstrap.browser.Complaints;
import id.mikhmon.bootstrap.running.BrowserWindow;
import id.mikhmon.bootstrap.running.LaunchedProduct;
import id.mikhmon.sandbox.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The first day of a shop, with the browser alone: from the link that the first start prints to the statement of the first agent. Each station leaves
 * its pictures as {@code target/screenshots/first-day-STATION-THEME-WIDTH.png}.
 */
class FirstDayStoryIT {
    private static final Path FOLDER = Path.of("target", "first-day");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "kopi tubruk tiga gelas";
    private static final String AGENTS_PASSWORD = "es teh manis dua gelas";
    private static final String AGENT = "Warung Bu Tini";
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}");

    private static LaunchedProduct product;
    private static ShopClient outside;

    @RegisterExtension
    final BrowserWindow owner = BrowserWindow.desktop();

    @RegisterExtension
    final BrowserWindow agent = BrowserWindow.desktop();

    @BeforeAll
    static void firstStart() {
        Shop.empty(FOLDER);
        product = LaunchedProduct.sandbox(FOLDER)
                .with("MIKHMON_SHOP_NAME", "WiFi Pak Hasan")
                .with("MIKHMON_TOPUP_BANK_ACCOUNT", "BCA 1234567890 a.n. Hasan; BRI 0987-65-4321 a.n. Hasan")
                .start()
                .awaitReady();
        outside = new ShopClient(product::url, "nobody has a token");
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void theDayFromTheSetUpLinkToTheStatement() throws IOException {
        List<Complaints> complaints =
                List.of(Complaints.of(owner.page(), product.url("/")), Complaints.of(agent.page(), product.url("/")));
        agent.page().setViewportSize(360, 780);

        becomeOwner();
        comeInWithASecondFactor();
        setPrices();
        acceptInvitation(inviteAgent());
        String topUp = topUp();
        String reference = sell();
        readStatement(topUp, reference);
        earnAndGiveBack();

        complaints.forEach(Complaints::areNone);
    }

    @Test
    void theAppShowsTheCodesOfTheStandard() {
        AuthenticatorApp app = AuthenticatorApp.with(
                "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ",
                Clock.fixed(Instant.ofEpochSecond(1_111_111_109), ZoneOffset.UTC));

        assertThat(app.nextCode()).as("RFC 6238, appendix B").isEqualTo("081804");
        assertThat(app.nextCode()).isEqualTo("050471");
    }

    private void becomeOwner() throws IOException {
        String link = Files.readString(FOLDER.resolve("setup-link.txt")).strip();
        Page page = owner.page();
        page.navigate(link);
        page.locator("#login").fill("hasan");
        page.locator("#name").fill("Pak Hasan");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        look(owner, "01-setup");
        follow(page.locator("main form button"));

        page.waitForURL("**/admin/home");
        assertThat(product.statusOf(URI.create(link).getPath())).isEqualTo(404);
    }

    private void comeInWithASecondFactor() {
        Page page = owner.page();
        page.navigate(product.url("/account").toString());
        follow(page.locator("a[href='/account/second-factor']"));
        page.locator("#password").fill(PASSWORD);
        follow(page.locator("main form button"));
        page.locator("#code").waitFor();
        look(owner, "02-second-factor");
        Matcher secret = SECRET.matcher(page.locator("main").innerText());
        assertThat(secret.find()).isTrue();
        AuthenticatorApp app = AuthenticatorApp.with(secret.group(), Clock.systemUTC());
        page.locator("#code").fill(app.nextCode());
        follow(page.locator("main form button"));
        page.locator(".code-box code").first().waitFor();

        page.navigate(product.url("/account").toString());
        follow(page.locator("form[action='/logout'] button"));
        page.locator("#login").fill("hasan");
        page.locator("#password").fill(PASSWORD);
        follow(page.locator("main form button"));
        page.waitForURL("**/login/second-factor*");
        page.locator("#code").fill(app.nextCode());
        follow(page.locator("main form button"));
        page.waitForURL("**/admin/home");
    }

    private void setPrices() {
        Page page = owner.page();
        page.navigate(product.url("/admin/prices").toString());
        page.locator("#p-SILVER-3jam").fill("10%");
        page.locator("#p-SILVER-1hari").fill("4.200");
        page.locator("#p-SILVER-7hari").fill("21.000");
        follow(page.locator("#save"));

        page.locator(".note-ok").waitFor();
        assertThat(page.locator("#p-SILVER-1hari").inputValue()).isEqualTo("4.200");
        look(owner, "03-prices");
    }

    /** @return the link that the agent finds in its WhatsApp */
    private String inviteAgent() {
        Page page = owner.page();
        follow(page.locator(".side a[href='/admin/agents']"));
        follow(page.locator("main a[href='/admin/agent']").first());
        page.locator("#name").fill(AGENT);
        page.locator("#phone").fill("0812 7777 0003");
        page.locator("#level").selectOption("SILVER");
        follow(page.locator("#save"));
        page.waitForURL("**/admin/agents?said=created");

        follow(page.locator(".row-link", new Page.LocatorOptions().setHasText(AGENT)));
        follow(page.locator("#invite"));
        page.locator(".note-ok").waitFor();
        assertThat(page.locator(".note-ok").innerText()).contains("ag003");
        look(owner, "04-invited");
        String shown = page.locator(".copy-box code").first().innerText();
        String message = message("+6281277770003", "/link/");
        assertThat(message).contains(shown);
        return shown;
    }

    private void acceptInvitation(String link) {
        Page page = agent.page();
        page.navigate(link);
        page.locator("#password").fill(AGENTS_PASSWORD);
        page.locator("#again").fill(AGENTS_PASSWORD);
        look(agent, "05-invitation");
        follow(page.locator("main form button"));
        page.locator("#login").fill("ag003");
        page.locator("#password").fill(AGENTS_PASSWORD);
        follow(page.locator("main form button"));
        page.waitForURL("**/agent/home");
        look(agent, "06-agents-home");
    }

    /** @return its number */
    private String topUp() {
        Page page = agent.page();
        follow(page.locator("main a[href='/agent/top-up']").first());
        page.locator("#amount").fill("50000");
        follow(page.locator("main form[method=get] button"));
        page.locator(".copy-box:has-text('BRI 0987-65-4321 a.n. Hasan') [data-copy='0987654321']")
                .waitFor();
        page.locator("label.tile:has(input[value=QRIS])").click();
        look(agent, "07-top-up");
        follow(page.locator("#pay"));
        page.locator("#pay-title").waitFor();
        look(agent, "08-bill");
        String number = page.url().replaceAll(".*item=", "");
        assertThat(page.locator("#live svg.qr").isVisible()).isTrue();

        Page sandbox = owner.page();
        sandbox.navigate(product.url("/sandbox/").toString());
        sandbox.locator("#payments li:has-text('" + AGENT + "') button:has-text('Bayar Rp')")
                .click();
        sandbox.locator("#payments li:has-text('" + AGENT + "'):has-text('Lunas')")
                .waitFor();
        page.locator("#live:has-text('Saldo Anda sudah bertambah.')").waitFor();

        follow(page.locator(".bar a[href='/agent/home']"));
        page.waitForURL("**/agent/home");
        assertThat(page.locator(".purse strong").innerText()).isEqualTo("Rp 50.000");
        assertThat(page.locator(".figure[href='/agent/ledger'] strong").innerText())
                .isEqualTo("Rp 50.000");
        return number;
    }

    /** @return the number of the order, as it stands on the slip */
    private String sell() {
        Page page = agent.page();
        follow(page.locator(".bar a[href='/agent/sell']"));
        page.locator("label.tile:has(input[value='1hari'])").click();
        page.locator("#phone").fill("0812 8888 0001");
        page.locator("#name").fill("Pak Joko");
        look(agent, "09-sell");
        assertThat(page.locator("#go").inputValue()).isEqualTo("Jual 1 voucher");
        follow(page.locator("#go"));
        page.locator(".slip-code code").waitFor();
        look(agent, "10-sold");
        String code = page.locator(".slip-copy").getAttribute("data-copy");
        assertThat(page.locator(".slip-code code").innerText().replace(" ", "")).isEqualTo(code);
        String reference = page.locator(".slip-reference").innerText();
        assertThat(page.locator(".purse strong").innerText()).isEqualTo("Rp 45.800");

        Map<String, Object> user = outside.get("/sandbox/router/users").objects("users").stream()
                .filter(one -> code.equals(one.get("name")))
                .findFirst()
                .orElseThrow();
        assertThat(user).containsEntry("password", code).containsEntry("profile", "1hari");
        assertThat(user.get("comment").toString()).startsWith("vc-").endsWith(reference);
        assertThat(message("+6281288880001", code)).contains("1 hari");
        owner.page().locator("#talk:has-text('" + code + "')").waitFor();
        look(owner, "11-sandbox");
        return reference;
    }

    private void readStatement(String topUp, String reference) throws IOException {
        Page page = agent.page();
        follow(page.locator(".bar a[href='/agent/ledger']"));
        page.locator("a[href='/agent/statement-pdf']").waitFor();
        look(agent, "12-ledger");
        Path pdf = page.waitForDownload(
                        () -> page.locator("a[href='/agent/statement-pdf']").click())
                .path();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("WiFi Pak Hasan", AGENT, "wallet:AG003")
                    .contains("Saldo awal", "Isi ulang", topUp, "50.000")
                    .contains("Penjualan voucher", reference, "−4.200", "Saldo akhir", "45.800");
        }

        Path csv = page.waitForDownload(
                        () -> page.locator("a[href='/agent/statement']").click())
                .path();
        List<String[]> rows = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.stream()
                        .filter(row -> !row[4].isEmpty())
                        .mapToLong(row -> Long.parseLong(row[4]))
                        .sum())
                .isEqualTo(Long.parseLong(rows.get(3)[5]) - Long.parseLong(rows.get(0)[5]))
                .isEqualTo(45_800);

        owner.page()
                .navigate(product.url("/admin/statement?account=wallet:AG003").toString());
        look(owner, "13-statement");
    }

    /** A sale over the agent's link pays the agent its margin, and the refund takes it back. */
    private void earnAndGiveBack() {
        Map<String, Object> customer = Json.object("name", "Bu Rina", "phone", "081288880002");
        Reply placed = outside.placeOrder(
                "first-day", Json.object("offer", "1hari", "agent", "AG003", "channel", "QRIS", "customer", customer));
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        String id = placed.textAt("id");
        Reply open = awaitOrder(id, "AWAITING_PAYMENT");
        outside.post("/sandbox/payments/" + open.textAt("payment.reference") + "/pay", new byte[0]);
        awaitOrder(id, "DELIVERED");
        Page page = agent.page();
        page.navigate(product.url("/agent/commission").toString());
        assertThat(page.locator(".figure strong").first().innerText()).isEqualTo("Rp 800");

        Page owners = owner.page();
        owners.navigate(product.url("/admin/order?item=" + id).toString());
        owners.locator("details.danger:has(#refund) > summary").click();
        owners.locator("#refundWay").selectOption("BY_HAND_CASH");
        owners.locator("#reasonRefund").fill("Router mati seharian");
        follow(owners.locator("#refund-go"));
        owners.locator(".note-ok").waitFor();
        look(owner, "14-refunded");
        page.reload();
        assertThat(page.locator(".figure strong").first().innerText()).isEqualTo("Rp 0");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);

        owners.navigate(product.url("/admin/ledger").toString());
        follow(owners.locator("#check"));
        owners.locator(".note-ok:has-text('Buku besar cocok')").waitFor();
        look(owner, "15-books");
        assertThat(owners.locator(".note-bad").count()).isZero();
    }

    private static Reply awaitOrder(String id, String status) {
        return Eventually.await(
                "order " + id + " to be " + status,
                PATIENCE,
                () -> outside.get("/api/v1/orders/" + id),
                order -> status.equals(order.at("status")));
    }

    /** @return the message on that phone that has the text in it */
    private static String message(String phone, String text) {
        return Eventually.await(
                "a message to " + phone,
                PATIENCE,
                () -> outside.get("/sandbox/messages?phone=" + phone.replace("+", "%2B")).objects("messages").stream()
                        .map(message -> message.get("text").toString())
                        .filter(words -> words.contains(text))
                        .findFirst()
                        .orElse(""),
                words -> !words.isEmpty());
    }

    /** Takes the pictures and leaves the window as it was. */
    private static void look(BrowserWindow window, String station) {
        Page page = window.page();
        ViewportSize before = page.viewportSize();
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            picture(window, station, 1440, 900, theme);
            picture(window, station, 360, 780, theme);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    private static void picture(BrowserWindow window, String station, int width, int height, ColorScheme theme) {
        Page page = window.page();
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
        window.screenshot("first-day-" + station + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
    }
}
