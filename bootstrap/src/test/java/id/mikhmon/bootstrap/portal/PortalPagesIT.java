package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");

    private static String order;

    @BeforeAll
    static void somethingWasSold() {
        order = DESK.deliveredOrder();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOpensInBothLanguagesAndOpensNoSession(PortalPage page) {
        for (String language : List.of("id", "en")) {
            HttpResponse<String> answer = DESK.open(page.address(order), language);

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
    void noPageIsThereWithoutTheToken(PortalPage page) {
        assertThat(SERVER.get(page.address(order)).statusCode()).isEqualTo(404);
        assertThat(SERVER.send(HttpRequest.newBuilder(SERVER.url(page.address(order)))
                                .header("Authorization", "Bearer wrong-token-0123456789-0123456789-01")
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.get(page.address(order).replaceFirst("(\\?|$)", ".xhtml$1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        for (String address : List.of(
                "/admin/order?item=aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/admin/order",
                "/admin/offer?item=nothing",
                "/admin/agent?item=AG999999",
                "/admin/router?item=nothing",
                "/admin/payment?item=nothing",
                "/admin/payment",
                "/admin/messenger?item=nothing",
                "/admin/nothing")) {
            assertThat(DESK.open(address, "id").statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void aFormWithMistakesComesBackWithThemAndOneWithoutLeadsOn() {
        String nonce = nonceOf("/admin/agent");
        String form = "form_SUBMIT=1&jakarta.faces.ViewState=stateless&primefaces.nonce=" + nonce + "&save=x";

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
    void theLookIsKeptInCookiesAndLeadsBackToOurPagesAlone() {
        for (String back : List.of(
                "/admin/orders?status=PAID", "https://example.org/", "//example.org/admin/", "/admin/\r\nX: y")) {
            HttpResponse<String> answer = SERVER.send(HttpRequest.newBuilder(SERVER.url("/look"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("theme=dark&brand=pink&back="
                            + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8))));

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

    private static String nonceOf(String address) {
        Matcher nonce = NONCE.matcher(DESK.open(address, "id").body());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
