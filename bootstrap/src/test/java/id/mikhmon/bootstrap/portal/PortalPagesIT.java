package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page opens in both languages, keeps nothing for its visitor, and is there for nobody without the right. */
class PortalPagesIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Desk DESK = new Desk(SERVER);
    private static final Desk AGENTS_DESK = new Desk(SERVER);

    private static PortalPage.Sold sold;

    @BeforeAll
    static void somethingWasSold() {
        DESK.signIn();
        AGENTS_DESK.signInAs("AG001");
        AGENTS_DESK.topUp("AG001", 200_000);
        sold = PortalPage.Sold.by(DESK, AGENTS_DESK, "081277730001");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOpensInBothLanguagesAndOpensNoSession(PortalPage page) {
        for (String language : List.of("id", "en")) {
            HttpResponse<String> answer = (page.isAgents() ? AGENTS_DESK : DESK).open(page.address(sold), language);

            assertThat(answer.statusCode()).as("%s: %s", page, answer.body()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as("%s", page).isEmpty();
            assertThat(answer.body())
                    .contains("<html lang=\"" + language + "\"", "<main id=\"main\"", "</html>")
                    .doesNotContain("#{", "<m:", "<ui:", " style=", " onclick=", "jsessionid");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangerIsSentToTheLoginFromEveryPage(PortalPage page) {
        String path = page.address(sold).replaceFirst("\\?.*", "");
        for (String address : List.of(page.address(sold), page.address(sold).replaceFirst("(\\?|$)", ".xhtml$1"))) {
            HttpResponse<String> nobody = SERVER.get(address);
            assertThat(nobody.statusCode()).as(address).isEqualTo(303);
            assertThat(nobody.headers().firstValue("Location").orElse("")).startsWith("/login?to=" + path);
            assertThat(SERVER.send(HttpRequest.newBuilder(SERVER.url(address))
                                    .header("Cookie", "mikhmon_session=" + "A".repeat(43))
                                    .GET())
                            .statusCode())
                    .as(address)
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOthersPortalIsClosed(PortalPage page) {
        HttpResponse<String> answer = (page.isAgents() ? DESK : AGENTS_DESK).open(page.address(sold), "id");

        assertThat(answer.statusCode()).as("%s", page).isEqualTo(403);
    }

    @Test
    void formWithoutTheProofOfTheSessionIsRefused() {
        String form = form("/admin/agent").replaceFirst("&proof=[^&]*", "");

        assertThat(DESK.send("/admin/agent", form + "&code=AG4712&name=X&phone=081277724712&level=GOLD&active=on")
                        .statusCode())
                .isEqualTo(403);
        assertThat(DESK.open("/admin/agent?item=AG4712", "id").statusCode()).isEqualTo(404);
    }

    @Test
    void formSentByAnAddressIsRefused() {
        for (String address : List.of(
                "/admin/outbox?jakarta.faces.ViewState=stateless&form_SUBMIT=1&retry=1",
                "/admin/agent?jakarta.faces.ViewState=stateless&form_SUBMIT=1&save=x&code=AG4713&name=X&phone=081277724713"
                        + "&level=GOLD&active=on")) {
            assertThat(DESK.open(address, "id").statusCode()).as(address).isEqualTo(403);
        }
        assertThat(DESK.open("/admin/agent?item=AG4713", "id").statusCode()).isEqualTo(404);
    }

    @Test
    void otherSpellingsOfAnAddressLeadNowhere() {
        for (String address : List.of(
                "//admin/home.xhtml",
                "/./admin/home.xhtml",
                "/x/../admin/home.xhtml",
                "/agent/../admin/home.xhtml",
                "/admin/home.xhtml;x=1",
                "/%61dmin/home",
                "/admin/%68ome.xhtml",
                "/admin//home.xhtml")) {
            assertThat(SERVER.product().statusOf(address)).as(address).isIn(303, 400, 404);
        }
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        for (String address : List.of(
                "/admin/order?item=aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/admin/order",
                "/admin/offer?item=nothing",
                "/admin/agent?item=AG999999",
                "/admin/router?item=nothing",
                "/admin/request?item=TU2222222222",
                "/admin/request",
                "/admin/proof?item=TU2222222222",
                "/admin/payment?item=nothing",
                "/admin/payment",
                "/admin/messenger?item=nothing",
                "/admin/level?item=NOTHING",
                "/admin/person?item=nobody",
                "/admin/statement",
                "/admin/statement?account=sales",
                "/admin/statement-pdf?account=wallet:AG001",
                "/admin/entries-csv?account=nothing",
                "/admin/statement-xlsx?account=wallet:AG001",
                "/admin/nothing")) {
            assertThat(DESK.open(address, "id").statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void aFormWithMistakesComesBackWithThemAndOneWithoutLeadsOn() {
        String form = form("/admin/agent");

        HttpResponse<String> wrong = DESK.send("/admin/agent", form + "&code=AG1&name=&phone=12&level=BRONZE");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("id=\"code-wrong\"", "id=\"name-wrong\"", "id=\"phone-wrong\"");

        HttpResponse<String> right = DESK.send(
                "/admin/agent",
                form + "&code=AG4711&name=Warung+%3Cb%3EMaju%3C%2Fb%3E&phone=0812+7772+4711&level=GOLD&active=on");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location").orElse("")).endsWith("/admin/agents?said=created");
        assertThat(DESK.open("/admin/agents?q=4711", "id").body())
                .contains("Warung &lt;b&gt;Maju&lt;/b&gt;")
                .doesNotContain("<b>Maju");
    }

    @Test
    void aListIsSeenAsItWasChosenInAnyBrowserAndLanguage() {
        String form = form("/admin/agents");
        Desk elsewhere = new Desk(SERVER);
        elsewhere.signIn();

        HttpResponse<String> chosen = DESK.send(
                "/admin/agents", form + "&columns=chosen&column=code&column=credit&column=nothing&q=AG001&page=1");

        assertThat(chosen.headers().firstValue("Location").orElse(chosen.body()))
                .endsWith("/admin/agents?q=AG001&said=columns_chosen");
        assertThat(elsewhere.open("/admin/agents", "id").body())
                .contains(">Batas kredit</th>", "data-label=\"Batas kredit\"")
                .doesNotContain(">Nomor WhatsApp</th>", "data-label=\"Nomor WhatsApp\"");
        assertThat(elsewhere.open("/admin/agents", "en").body())
                .contains(">Credit limit</th>")
                .doesNotContain(">WhatsApp number</th>");
        assertThat(DESK.send("/admin/agents", form + "&columns=usual").statusCode())
                .isEqualTo(302);
        assertThat(elsewhere.open("/admin/agents", "en").body()).contains(">WhatsApp number</th>");
    }

    @Test
    void aViewIsKeptUnderItsNameAndLeadsToItsListAlone() {
        String form = form("/admin/audit");

        HttpResponse<String> wrong =
                DESK.send("/admin/audit", form + "&keep=true&actor=hasan&viewName=" + "x".repeat(41));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("id=\"viewName-wrong\"", "name=\"actor\" value=\"hasan\"");

        HttpResponse<String> kept = DESK.send(
                "/admin/audit",
                form + "&keep=true&actor=hasan&before=99&back=https%3A%2F%2Fexample.org&viewName=%3Cb%3EPak+Hasan");
        assertThat(kept.headers().firstValue("Location").orElse(kept.body()))
                .endsWith("/admin/audit?actor=hasan&said=view_saved");
        assertThat(DESK.open("/admin/audit", "id").body())
                .contains("href=\"/admin/audit?actor=hasan\">", "&lt;b&gt;Pak Hasan")
                .doesNotContain("example.org", "<b>Pak Hasan");
        assertThat(DESK.open("/admin/entries", "id").body()).doesNotContain("Pak Hasan</a>");

        HttpResponse<String> foreign = DESK.send("/admin/audit", form + "&drop=Of+somebody+else");
        assertThat(foreign.headers().firstValue("Location").orElse("")).endsWith("/admin/audit?said=view_not_found");
        HttpResponse<String> dropped = DESK.send("/admin/audit", form + "&drop=%3Cb%3EPak+Hasan");
        assertThat(dropped.headers().firstValue("Location").orElse("")).endsWith("/admin/audit?said=removed");
        assertThat(DESK.open("/admin/audit", "id").body()).doesNotContain("&lt;b&gt;Pak Hasan");
    }

    @Test
    void listsAreGivenOutAsFiles() {
        HttpResponse<String> orders = DESK.open("/admin/orders-csv?status=DELIVERED", "id");
        HttpResponse<String> entries = DESK.open("/admin/entries-csv?account=sales", "id");
        HttpResponse<String> statement =
                DESK.open("/admin/statement-csv?account=commission:AG001&from=2026-01-01&to=2099-12-31", "id");
        HttpResponse<String> pdf =
                DESK.open("/admin/statement-pdf?account=commission:AG001&from=2026-01-01&to=2099-12-31", "id");

        assertThat(orders.body()).startsWith("order,status,").contains(",DELIVERED,", "+6281277720001");
        assertThat(entries.body()).startsWith("entry,booked,").contains("PAYMENT:MK", ",sales,");
        assertThat(statement.body()).contains("OPENING", "CLOSING");
        assertThat(pdf.body()).startsWith("%PDF-");
        for (HttpResponse<String> file : List.of(orders, entries, statement, pdf)) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(SERVER.get("/admin/orders-csv").statusCode()).isEqualTo(303);
    }

    @Test
    void agentsComeInFromAFileOnceItIsRight() {
        String head = "code,name,phone,level\n";
        byte[] right = (head + "AG7001,Warung Impor,081277797001,GOLD\n").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> wrong = DESK.importAgents(
                "agen.csv", (head + "AG7001,,081277797001,GOLD\n").getBytes(StandardCharsets.UTF_8), true);
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(200);
        assertThat(wrong.body()).contains("Tidak ada yang disimpan", "<td>name</td>");
        assertThat(DESK.importAgents("agen.xlsx", right, true).body()).contains("id=\"file-wrong\"");
        assertThat(DESK.importAgents("agen.csv", right, false).body()).contains("1 agen baru");
        assertThat(DESK.open("/admin/agents?q=7001", "id").body()).doesNotContain("Warung Impor");

        HttpResponse<String> stored = DESK.importAgents("agen.csv", right, true);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(303);
        assertThat(DESK.open("/admin/agents?q=7001", "id").body()).contains("Warung Impor");
    }

    @Test
    void listsAreGivenOutAsWorkbooks() {
        for (String address : List.of(
                "/admin/orders-xlsx?status=DELIVERED",
                "/admin/agents-xlsx?q=AG001",
                "/admin/entries-xlsx?account=sales",
                "/admin/statement-xlsx?account=commission:AG001&from=2026-01-01&to=2099-12-31")) {
            HttpResponse<String> file = DESK.open(address, "id");

            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.body()).as(address).startsWith("PK").contains("xl/worksheets/sheet1.xml");
            assertThat(file.headers().firstValue("Content-Type").orElse(""))
                    .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(".xlsx");
        }
        for (String language : List.of("id", "en")) {
            assertThat(DESK.open("/admin/agents", language).body())
                    .contains("/admin/agents-csv", "/admin/agents-xlsx", "(XLSX)");
            assertThat(DESK.open("/admin/orders?status=DELIVERED", language).body())
                    .contains("/admin/orders-csv?status=DELIVERED", "/admin/orders-xlsx?status=DELIVERED");
        }
        assertThat(DESK.open("/admin/agents-csv?q=AG001", "id").body())
                .startsWith("code,name,phone,")
                .contains("\r\nAG001,")
                .doesNotContain("\r\nAG002,");
        assertThat(SERVER.get("/admin/agents-xlsx").statusCode()).isEqualTo(303);
    }

    @Test
    void theLookIsKeptInCookiesAndLeadsBackToOurPagesAlone() {
        for (String back : List.of(
                "/admin/orders?status=PAID", "https://example.org/", "//example.org/admin/", "/admin/\r\nX: y")) {
            HttpResponse<String> answer = SERVER.send(HttpRequest.newBuilder(SERVER.url("/look"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "theme=dark&brand=pink&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith(back.startsWith("/admin/orders") ? back : "/admin/");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("mikhmon_theme=dark")
                    .contains("HttpOnly", "SameSite=Lax");
        }
    }

    /** What a browser would send of the page's form besides its fields. */
    private static String form(String address) {
        Map<String, String> hidden = Desk.hidden(DESK.open(address, "id").body());
        return "form_SUBMIT=1&jakarta.faces.ViewState=stateless&save=x&primefaces.nonce="
                + URLEncoder.encode(hidden.get("primefaces.nonce"), StandardCharsets.UTF_8)
                + "&proof=" + URLEncoder.encode(hidden.get("proof"), StandardCharsets.UTF_8);
    }
}
