package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import id.mikhmon.sandbox.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent brings in another one at its portal: AG810 of a level that allows it, AG820 of one that does not. */
class SubAgentPortalIT {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.shared();

    private static final Desk UPLINE = new Desk(SERVER);
    private static final Desk OTHER = new Desk(SERVER);
    private static final String PASSWORD = "teh tarik tiga gelas";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[^\\s]+)");
    private static final int TRIES = 300;

    @BeforeAll
    static void twoAgents() {
        level("KETUA", Json.object("subAgents", Json.object("admission", "AT_ONCE", "most", 5, "perDay", 3)));
        agent("AG810", "081277781000", "KETUA");
        agent("AG820", "081277782000", "BRONZE");
        UPLINE.signInAs("AG810");
        OTHER.signInAs("AG820");
    }

    @Test
    void whoIsBroughtInGetsALinkByMessageAndComesInWithIt() throws InterruptedException {
        assertThat(UPLINE.open("/agent/more", "id").body()).contains("href=\"/agent/sub-agents\"");
        String form = UPLINE.form("/agent/sub-agent") + "&save=x&name=Warung+Adik&phone=0812+7778+1001";

        HttpResponse<String> first = UPLINE.send("/agent/sub-agent", form);
        HttpResponse<String> second = UPLINE.send("/agent/sub-agent", form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(location(first)).endsWith("/agent/sub-agents?said=sub_agent_made");
        assertThat(location(second)).isEqualTo(location(first));
        String list = UPLINE.open("/agent/sub-agents", "en").body();
        assertThat(list).containsOnlyOnce("Warung Adik").contains("Bronze");
        Matcher link = LINK.matcher(messageTo("+6281277781001"));
        assertThat(link.find()).isTrue();
        Desk sister = new Desk(SERVER);
        sister.fillIn(URI.create(link.group(1)).getPath(), Map.of("password", PASSWORD, "again", PASSWORD));
        Matcher code = Pattern.compile("AG[0-9]{3,6}").matcher(list.substring(list.indexOf("Warung Adik")));
        assertThat(code.find()).isTrue();
        sister.fillIn("/login", Map.of("login", code.group().toLowerCase(Locale.ROOT), "password", PASSWORD));
        assertThat(sister.open("/agent/home", "id").statusCode()).isEqualTo(200);
        assertThat(sister.open("/agent/sub-agents", "id").body()).doesNotContain("Warung Adik</td>");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        String form = UPLINE.form("/agent/sub-agent") + "&save=x";

        assertThat(UPLINE.send("/agent/sub-agent", form + "&name=&phone=12").body())
                .contains("id=\"name-wrong\"", "id=\"phone-wrong\"");
        assertThat(UPLINE.send("/agent/sub-agent", form + "&name=Adik&phone=081277782000")
                        .body())
                .contains("id=\"phone-wrong\"");
    }

    @Test
    void agentWithoutTheRightSeesNoWayThereAndMakesNobodyByTheAddress() {
        assertThat(OTHER.open("/agent/more", "id").body()).doesNotContain("/agent/sub-agents");
        String form = UPLINE.form("/agent/sub-agent").replaceFirst("proof=[^&]*", "proof=" + proofOf(OTHER));

        HttpResponse<String> answer =
                OTHER.send("/agent/sub-agent", form + "&save=x&name=Warung+Gelap&phone=081277782001");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("id=\"phone\"");
        assertThat(SERVER.send(admin("registrations?limit=200").GET()).body()).doesNotContain("Warung Gelap");
        assertThat(SERVER.send(admin("agents?search=Gelap").GET()).body()).doesNotContain("Warung Gelap");
    }

    @Test
    void levelThatWasSetByHandIsHeldOnTheOwnersPageUntilItIsReleased() {
        agent("AG830", "081277783000", "KETUA");
        OTHER.topUp("AG830", 50_000);
        OTHER.deliveredSale("AG830", 1);
        agent("AG830", "081277783000", "BRONZE");
        level("LARIS", Json.object("promotionTurnover", 1_000, "discountPercent", 20));
        Desk owner = new Desk(SERVER);
        owner.signIn();
        try {
            String held = owner.open("/admin/promotions", "en").body();
            assertThat(held).contains("name=\"release\" value=\"AG830\"").doesNotContain("AG830:LARIS");

            HttpResponse<String> released =
                    owner.send("/admin/promotions", owner.form("/admin/promotions") + "&release=AG830");

            assertThat(location(released)).endsWith("/admin/promotions?said=level_released");
            assertThat(owner.open("/admin/promotions", "id").body()).contains("value=\"AG830:LARIS\"");
        } finally {
            SERVER.send(admin("levels/LARIS").DELETE());
        }
    }

    @Test
    void ownerSetsTheRuleOnTheLevelsPage() {
        Desk owner = new Desk(SERVER);
        owner.signIn();
        String page = owner.open("/admin/level?item=KETUA", "en").body();

        assertThat(page).contains("value=\"AT_ONCE\" selected", "id=\"subAgentsMost\"", "id=\"subAgentsPerDay\"");
    }

    private static String proofOf(Desk desk) {
        return Desk.hidden(desk.open("/agent/price?item=1hari", "id").body()).get("proof");
    }

    private static String messageTo(String phone) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            List<?> messages =
                    (List<?>) Json.readObject(SERVER.get("/sandbox/messages?phone=" + phone.replace("+", "%2B"))
                                    .body())
                            .get("messages");
            if (!messages.isEmpty()) {
                assertThat(messages).hasSize(1);
                return ((Map<?, ?>) messages.get(0)).get("text").toString();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no message to " + phone + " in time");
    }

    private static void level(String code, Map<String, Object> more) {
        Map<String, Object> level = Json.object(
                "name",
                code,
                "discountPercent",
                10,
                "commission",
                Json.object("kind", "MARGIN", "percent", null, "uplinePercents", List.of()),
                "ownPrice",
                Json.object("allowed", false, "leastPercent", 100, "mostPercent", 100));
        level.putAll(more);
        put("levels/" + code, level);
    }

    private static void agent(String code, String phone, String level) {
        put("agents/" + code, Json.object("name", "Warung " + code, "phone", phone, "level", level, "active", true));
    }

    private static void put(String path, Map<String, Object> body) {
        HttpResponse<String> answer = SERVER.send(
                admin(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(Json.write(body))));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(SERVER.url("/api/v1/admin/" + path))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_TOKEN);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
