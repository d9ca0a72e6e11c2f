package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent is invited, chooses its password and draws an API token of its own, all by the pages. */
final class AgentToken {
    private static final String PASSWORD = "es teh manis dua gelas";
    private static final Pattern CODE = Pattern.compile("<code class=\"number\">([^<]+)</code>");

    private AgentToken() {}

    /** @return what goes behind {@code Bearer} */
    static String of(Shop shop, String agent) {
        Reply invited = shop.client()
                .post(
                        "/api/v1/admin/agents/" + agent + "/login",
                        Json.write(Json.object("send", false)).getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + Shop.ADMIN_TOKEN,
                        "Content-Type",
                        "application/json");
        assertThat(invited.status()).as("%s", invited).isEqualTo(200);
        PageVisitor browser = new PageVisitor(shop.product()::url);
        browser.goOn(URI.create(invited.textAt("url")).getPath(), Map.of("password", PASSWORD, "again", PASSWORD));
        browser.goOn("/login", Map.of("login", invited.textAt("login"), "password", PASSWORD));
        HttpResponse<String> made = browser.fillIn(
                "/account/tokens", Map.of("label", "kasir", "days", "30", "password", PASSWORD, "may-SELL", "1"));
        Matcher code = CODE.matcher(made.body());
        assertThat(code.find()).as("%s %s", made.statusCode(), made.body()).isTrue();
        return code.group(1).strip();
    }
}
