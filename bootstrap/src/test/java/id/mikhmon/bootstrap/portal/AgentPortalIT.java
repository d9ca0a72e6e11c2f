package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent at its portal: sells once however often it is asked to, and sees nothing of others. */
class AgentPortalIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Desk AGENT = new Desk(SERVER);
    private static final Pattern BALANCE = Pattern.compile("class=\"purse.*?Rp ([0-9.]+)</strong>", Pattern.DOTALL);

    @BeforeAll
    static void agentWithMoney() {
        AGENT.signInAs("AG002");
        AGENT.topUp("AG002", 100_000);
    }

    @Test
    void theRootLeadsHomeAndTheSellPageGetsAKeyIntoItsAddress() {
        assertThat(location(AGENT.open("/agent/", "id"))).isEqualTo("/agent/home");
        assertThat(location(AGENT.open("/agent/sell", "id"))).contains("/agent/sell?key=");
    }

    @Test
    void theSameFormTwiceIsOneSaleAndIsChargedOnce() {
        String form = AGENT.form("/agent/sell?key=" + "b".repeat(22)) + "&offer=1hari&count=2&phone=&name=";
        int before = balance();

        HttpResponse<String> first = AGENT.send("/agent/sell", form);
        HttpResponse<String> second = AGENT.send("/agent/sell", form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(location(first)).contains("/agent/sale?item=");
        assertThat(location(second)).isEqualTo(location(first) + "&said=sold_before");
        assertThat(before - balance()).isEqualTo(2 * price());
        assertThat(AGENT.send("/agent/sell", form.replace("count=2", "count=1")).body())
                .contains("id=\"mistakes\"")
                .doesNotContain("value=\"" + "b".repeat(22) + "\"");
        assertThat(before - balance()).isEqualTo(2 * price());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsCharged() {
        String form = AGENT.form("/agent/sell?key=" + "c".repeat(22));
        int before = balance();

        for (Map.Entry<String, String> wrong : Map.of(
                        "&offer=1hari&count=0&phone=", "count-wrong",
                        "&offer=1hari&count=101&phone=", "count-wrong",
                        "&offer=1hari&count=100&phone=", "count-wrong",
                        "&offer=1hari&count=x&phone=", "count-wrong",
                        "&offer=1hari&count=1&phone=12", "phone-wrong",
                        "&offer=nothing&count=1&phone=", "offer-wrong",
                        "&count=1&phone=", "offer-wrong")
                .entrySet()) {
            HttpResponse<String> answer = AGENT.send("/agent/sell", form + wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(200);
            assertThat(answer.body()).as(wrong.getKey()).contains("id=\"" + wrong.getValue() + "\"");
        }
        String changed = form.replaceAll("price\\.1hari=[0-9]+", "price.1hari=1");
        assertThat(AGENT.send("/agent/sell", changed + "&offer=1hari&count=1&phone=")
                        .body())
                .contains("id=\"offer-wrong\"");
        assertThat(balance()).isEqualTo(before);
    }

    @Test
    void anotherAgentsSaleIsNotThere() {
        Desk other = new Desk(SERVER);
        other.topUp("AG001", 50_000);
        String sale = other.deliveredSale("AG001", 1);

        for (String address : List.of(
                "/agent/sale?item=" + sale,
                "/agent/sale?item=" + sale + "&agent=AG001",
                "/agent/sale?item=" + "a".repeat(26),
                "/agent/sale?item=x",
                "/agent/sale",
                "/agent/price?item=nothing",
                "/agent/price")) {
            assertThat(AGENT.open(address, "id").statusCode()).as(address).isEqualTo(404);
        }
        assertThat(AGENT.open("/agent/vouchers?agent=AG001", "id").body()).doesNotContain(sale);
        assertThat(AGENT.open("/agent/nothing", "id").statusCode()).isEqualTo(403);
    }

    @Test
    void theStatementIsOfTheWalletOfWhoAsks() {
        HttpResponse<String> file = AGENT.open("/agent/statement?account=wallet:AG001&agent=AG001", "id");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("wallet-AG002");
        assertThat(file.body())
                .startsWith("number,at,cause,note,amount,balance")
                .contains("OPENING", "CLOSING", "100000");
        HttpResponse<String> paper = AGENT.open("/agent/statement-pdf?account=wallet:AG001&agent=AG001", "id");
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(paper.headers().firstValue("Content-Disposition").orElse("")).contains("wallet-AG002");
        assertThat(location(AGENT.open("/agent/statement?from=2026-05-02&to=2026-05-01", "id")))
                .isEqualTo("/agent/ledger");
    }

    @ParameterizedTest
    @CsvSource({"/admin/agent, AG001, inviting, invite", "/admin/person, hasan, linking, link"})
    void theFormOfTheOwnerThatIsSentTwiceGivesOneLink(String page, String item, String name, String button) {
        Desk owner = new Desk(SERVER);
        owner.signIn();
        String form = owner.form(page + "?item=" + item).replace("form_SUBMIT", name + "_SUBMIT") + "&" + button + "=x";

        HttpResponse<String> first = owner.send(page, form);
        HttpResponse<String> second = owner.send(page, form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("/link/");
        assertThat(second.body())
                .contains("pi-info-circle")
                .doesNotContain("/link/")
                .doesNotContain("id=\"mistakes\"");
        assertThat(form).doesNotContain(Desk.hidden(second.body()).get("key"));
    }

    @Test
    void thePortalCanBeInstalledAndTellsAStrangerNothing() {
        HttpResponse<String> manifest = SERVER.get("/agent.webmanifest");

        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.headers().firstValue("Content-Type").orElse("")).startsWith("application/manifest+json");
        assertThat(manifest.body()).contains("\"start_url\":\"/agent/home\"", "192x192", "512x512");
        Matcher icon = Pattern.compile("/assets/icon-[^\"]+").matcher(manifest.body());
        assertThat(icon.find()).isTrue();
        assertThat(SERVER.get(icon.group()).headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static int balance() {
        Matcher found = BALANCE.matcher(AGENT.open("/agent/home", "id").body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1).replace(".", ""));
    }

    private static int price() {
        return Integer.parseInt(Desk.hidden(
                        AGENT.open("/agent/sell?key=" + "d".repeat(22), "id").body())
                .get("price.1hari"));
    }
}
